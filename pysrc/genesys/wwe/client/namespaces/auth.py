"""The token of the agent's session (reference: Auth namespace)."""

from genesys.wwe.client.namespaces.namespace import Namespace
from genesys.wwe.client.namespaces.results import one
from wwe_protocol.payloads.agent import Token

TYPE_CHECKING = False
if TYPE_CHECKING:
    from genesys.wwe.client.call import Call, Failed, Succeeded, Timeout


class Auth(Namespace):
    """`service.auth`."""

    def get_jwt_token(
        self, succeeded: "Succeeded" = None, failed: "Failed" = None, *, timeout: "Timeout" = None
    ) -> "Call[Token]":
        """Get a JSON Web Token for the agent's session: `jwt_token`, and `expiration`, a datetime with a time zone.

        The workspace grants it only to an origin for which `auth.getJwtToken` is listed by name. Keep it out of logs.
        """
        return self._ask("auth.getJwtToken", [], one(Token), succeeded, failed, timeout)

    # The documented spellings.
    getJwtToken = get_jwt_token
