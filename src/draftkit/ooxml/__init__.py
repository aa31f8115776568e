"""What .docx and .xlsx files are made of, for whoever reads or writes one: zip, parts, relationships, XML, paragraphs.

Nothing here knows a report, and nothing is told to a person: a file that cannot be read raises ``zipped.Unusable``, and
the edges say it in their own words.
"""

OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""What a file of the formats before .docx and .xlsx begins with, and one with a password."""
MOST_IN_LINE = 64 * 1024
"""Bytes of one text in a file of others: a line, a paragraph, a cell."""
