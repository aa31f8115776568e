"""One file judged: ``inputs`` reads an input and says whether it may be drafted, ``reports`` judges reports of any kind."""
