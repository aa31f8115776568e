"""What a report is about, as values: its kind (sections, tables as grids of boxes), the fields of its input, its body."""
