"""Draft the annual report on open government information of a Chinese government body.

What the command line does is here as functions of values: see ``draftkit.service``.
"""

__version__ = "0.1.0"

_FACE = {
    "blank": "blank_forms",
    "check": "checks",
    "draft": "drafts",
    "explain": "explanations",
    "export": "exports",
    "finalize": "finals",
    "read_published": "published",
    "redraft": "redrafts",
}
"""The functions offered, and the module of ``draftkit.service`` each is in: loaded when it is asked for."""

TYPE_CHECKING = False  # typing itself would cost more than all the rest here
if TYPE_CHECKING:
    from draftkit.service.blank_forms import blank
    from draftkit.service.checks import check
    from draftkit.service.drafts import draft
    from draftkit.service.explanations import explain
    from draftkit.service.exports import export
    from draftkit.service.finals import finalize
    from draftkit.service.published import read_published
    from draftkit.service.redrafts import redraft
else:

    def __getattr__(name: str) -> object:
        from importlib import import_module

        if name not in _FACE:
            message = f"module {__name__!r} has no attribute {name!r}"
            raise AttributeError(message)
        return getattr(import_module(f"draftkit.service.{_FACE[name]}"), name)


__all__ = ["blank", "check", "draft", "explain", "export", "finalize", "read_published", "redraft"]
