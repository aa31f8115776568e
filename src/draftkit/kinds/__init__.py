"""Kinds of report as values: titles, sections, and the tables as grids of boxes."""
