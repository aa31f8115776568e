"""The two hashes we use, without the rest of :mod:`hashlib`.

That loads OpenSSL, which takes a start longer than reading a workbook.  The plain modules are those that hashlib itself
falls back on; where an interpreter has none of their names it is asked after all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hashlib import blake2b, sha256
else:
    try:
        from _blake2 import blake2b

        try:
            from _sha2 import sha256
        except ImportError:  # Python 3.11
            from _sha256 import sha256
    except ImportError:
        from hashlib import blake2b, sha256

__all__ = ["blake2b", "sha256"]
