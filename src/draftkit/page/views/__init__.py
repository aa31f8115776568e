"""The screens, each a blueprint with its addresses."""

from draftkit.page.views import (
    body,
    changed,
    checking,
    county,
    drafting,
    figures,
    final,
    start,
    works,
)

SCREENS = (
    start.screen,
    body.screen,
    figures.screen,
    works.screen,
    drafting.screen,
    changed.screen,
    final.screen,
    checking.screen,
    county.screen,
)
