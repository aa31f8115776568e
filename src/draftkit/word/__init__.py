"""All that knows how a report looks inside a .docx.

``template`` turns a style template into a ``prototype`` once; ``writer`` fills it for each report with plain
text work (no XML library); ``anchors``, ``comments`` and ``embed`` know what a report carries besides its text.
"""
