"""Run the command line with ``python -m draftkit``."""

from draftkit.cli import main

if __name__ == "__main__":
    main()
