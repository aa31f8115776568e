"""What draftkit does, as functions of values: nothing is printed, nothing ends the program.

Each takes paths or values and gives a frozen value with the bytes or texts it made and everything there is to tell.
Trouble is raised as a :class:`~draftkit.diagnostics.DraftkitError` that carries all problems.  Nothing is written to
a file: where results go is the caller's affair (``delivery`` writes them whole or not at all).
``draftkit`` itself offers these names.
"""
