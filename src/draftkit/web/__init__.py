"""A report as a web page: the one writer of HTML, for a preview that brings its own style sheet and for a page by itself.

``page`` gives a whole page; ``writer.body`` the report alone, styled by class, ``writer.style_sheet`` the rules for it.
"""

from draftkit.web.report import printed
from draftkit.web.writer import page

__all__ = ["page", "printed"]
