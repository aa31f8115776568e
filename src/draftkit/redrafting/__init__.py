"""Redrafting: an edited report brought up to date with a new input, everything people did kept.

``base`` finds what the report was drafted from, ``job`` runs the order of the day, ``tally`` says what became of
every sentence and cell, and which cell of the input moved it.
"""
