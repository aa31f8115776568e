"""The page: what the commands do, for people without a terminal.  Served to this machine only, over one folder.

It stands on the same functions as the command line (``service``, ``batch``, ``delivery``): the browser shows, asks and
is told; no rule, word or sum stands in it a second time.  Imported by ``serve`` alone.
"""
