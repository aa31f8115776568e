"""Who may speak to the page: this machine, by the right name, with the session that a one-time token opened.

A page elsewhere must not drive it (Origin, Sec-Fetch-Site), nor a name that was made to point here (Host); what changes
anything is sent by POST with the session's own token.
"""

from __future__ import annotations

import hmac
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from threading import Lock
from urllib.parse import urlsplit

POLICY = "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
HEADERS: Mapping[str, str] = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}
FIELD, HEADER = "token", "X-Draftkit-Token"
"""Where a POST carries the session's token: a field of its form, or a header."""
_MOST_SESSIONS = 64


@dataclass
class Guard:
    """The secrets of one running server on ``port``."""

    port: int
    _tokens: set[str] = field(default_factory=set)
    _sessions: dict[str, str] = field(default_factory=dict)
    _lock: Lock = field(default_factory=Lock)

    @property
    def cookie(self) -> str:
        """A name of its own, since cookies do not tell ports apart."""
        return f"draftkit-{self.port}"

    def mint(self) -> str:
        """A token that opens one session, once."""
        token = secrets.token_urlsafe(32)
        with self._lock:
            self._tokens.add(token)
        return token

    def open(self, token: str) -> str | None:
        """The session for a token that has not been used; None for any other."""
        with self._lock:
            known = next((one for one in self._tokens if self.same(one, token)), None)
            if known is None:
                return None
            self._tokens.discard(known)
            session = secrets.token_urlsafe(32)
            self._sessions[session] = secrets.token_urlsafe(32)
            while len(self._sessions) > _MOST_SESSIONS:
                self._sessions.pop(next(iter(self._sessions)))
        return session

    def token_of(self, session: str) -> str | None:
        """What a POST of this session must carry; None where there is no such session."""
        return self._sessions.get(session)

    def is_ours(self, host: str) -> bool:
        """Whether a Host header names this server."""
        return host in {f"127.0.0.1:{self.port}", f"localhost:{self.port}"}

    def is_from_here(self, origin: str | None, site: str | None, host: str, *, post: bool) -> bool:
        """Whether a request comes from a page of ours, or from nowhere: an address typed or opened by the system."""
        if site not in {None, "", "same-origin", "none"}:
            return False
        if not origin:
            return not post or site != "none"
        parts = urlsplit(origin)
        return parts.scheme == "http" and parts.netloc == host

    @staticmethod
    def same(one: str | None, other: str | None) -> bool:
        """Whether two secrets are equal, told in the same time whatever they are."""
        return bool(one and other) and hmac.compare_digest(str(one).encode(), str(other).encode())
