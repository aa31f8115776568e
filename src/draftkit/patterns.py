"""Regular expressions that are compiled when they are first used.

Compiling one takes as long as drafting several sentences, and a command uses a few of the hundreds that its modules hold.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, AnyStr

if TYPE_CHECKING:

    def regex(pattern: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
        """The regular expression, to be used like one that ``re.compile`` gave."""

else:

    class regex:  # noqa: N801 - called like the function that it stands for
        """The regular expression, to be used like one that ``re.compile`` gave."""

        def __init__(self, pattern: AnyStr, flags: int = 0) -> None:
            self.pattern, self._flags = pattern, flags

        def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - a method or a value of a pattern
            """What the compiled pattern has under that name; kept, so that it is asked for once."""
            if name == "_compiled":
                self._compiled = re.compile(self.pattern, self._flags)
                return self._compiled
            value = getattr(self._compiled, name)
            setattr(self, name, value)
            return value
