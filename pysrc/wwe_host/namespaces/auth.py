"""The namespace `auth`: the token of the agent's session."""

from datetime import timedelta
from typing import Any

from wwe_host.log_in.log_out import LogOut
from wwe_host.messages.handlers import Sender, operation
from wwe_host.rules import guess, reference, rule
from wwe_host.session import AgentSession, iso
from wwe_host.settings.definitions import HOST

ALGORITHM = "HS256"
ISSUER = "wwe-host"
LIFETIME = "auth.token-lifetime"

ENDS_WITH_SESSION = rule(
    "auth.ends",
    guess("the reference speaks of the token of a session"),
    "The token ends with the session. After the next log-in there is a new one, signed with a new key.",
)
SAME_WHILE_VALID = rule(
    "auth.same-token",
    reference("Auth namespace, getJwtToken"),
    "The token is the same for every page of the session while it is valid; after that it is a new one.",
)
TOKEN_LIFETIME = rule(
    "auth.lifetime", guess("the reference shows one moment and no duration"), "A token is valid for an hour.", LIFETIME
)
TOKEN_CONTENT = rule(
    "auth.claims",
    guess("the reference shows no token"),
    "The token is signed with HS256, by a key that each session makes for itself, and says iss, sub (the agent's user "
    "name), iat, exp and jti.",
)


class AuthNamespace:
    """The token. No other operation shows it, and the journal does not keep it."""

    def __init__(self, session: AgentSession, log_out: LogOut) -> None:
        self._session = session
        self._token: dict[str, str] = {}
        self._expires_ms = -1.0
        log_out.listeners.append(self._logged)

    @operation("auth.getJwtToken")
    def get_jwt_token(self, _sender: Sender) -> dict[str, str]:
        """Return the token, and until when it is valid."""
        if self._session.clock.now() >= self._expires_ms:
            self._renew()
        return dict(self._token)

    def _logged(self, is_logged_in: bool) -> None:
        if not is_logged_in:
            self._session.world.renew_key()
            self._expires_ms = -1.0

    def _renew(self) -> None:
        import jwt  # noqa: PLC0415 - takes longer to import than the whole host, and few ever ask

        session, lifetime_s = self._session, self._session.options.number(LIFETIME, HOST)
        # JSON Web Tokens know whole seconds; both ends of the lifetime are the same moments in the token and beside it.
        issued = session.world.moment().replace(microsecond=0)
        expires = issued + timedelta(seconds=lifetime_s)
        claims: dict[str, Any] = {
            "iss": ISSUER,
            "sub": session.agent.username,
            "iat": issued,
            "exp": expires,
            "jti": session.world.new_id(),
        }
        token = jwt.encode(claims, session.world.signing_key, algorithm=ALGORITHM)
        self._token = {"expiration": iso(expires), "jwtToken": token}
        self._expires_ms = session.clock.now() + (expires - session.world.moment()).total_seconds() * 1000
