"""Three versions of one report, base, edited and new, made into one, without Word.

``align`` finds which edited sentence is which, ``tokens`` and ``matching`` find the numbers in it, ``sentences`` decides
what becomes of each, ``cells`` of each cell of the tables; ``three_way`` puts it together.  Base and new come from the
generator and are aligned by id; only base and edited are compared by likeness.
"""
