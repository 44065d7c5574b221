"""The agent, states, media and the token of the session."""

from wwe_protocol.payloads.view import View

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import datetime


class Agent(View):
    """The agent (reference: Agent namespace, Agent)."""

    @property
    def employee_id(self) -> "str | None":
        """The agent's identifier for routing."""
        return self._text("employeeId")

    @property
    def firstname(self) -> "str | None":
        """First name."""
        return self._text("firstname")

    @property
    def lastname(self) -> "str | None":
        """Last name."""
        return self._text("lastname")

    @property
    def username(self) -> "str | None":
        """The globally unique user name."""
        return self._text("username")

    @property
    def roles(self) -> "list[str]":
        """ROLE_AGENT, ROLE_SUPERVISOR, ROLE_ADMIN; only older workspaces (8.5) send them."""
        return self._list("roles")


class State(View):
    """A state of the agent or of one medium (observed; the reference's table of states is lost).

    Match on `type` or `operation_name`, never on `display_name`: that one is translated.
    """

    @property
    def type(self) -> "str | None":
        """READY, NOT_READY, NOT_READY_ACTION_CODE, NOT_READY_AFTER_CALLWORK, DND_ON, LOGOUT ..."""
        return self._text("type")

    @property
    def display_name(self) -> "str | None":
        """What the agent reads."""
        return self._text("displayName", "title")

    @property
    def operation_name(self) -> "str | None":
        """What `set_state` takes."""
        return self._text("operationName")

    @property
    def reason(self) -> "str | None":
        """The label of the reason, "Lunch"; None for a plain state."""
        return self._text("reason")

    @property
    def reason_code(self) -> "str | None":
        """The code of the reason, which is not its label in general."""
        return self._text("reasonCode")


class Device(View):
    """A phone of the agent; voice only (reference: Media namespace, Device)."""

    @property
    def number(self) -> "str | None":
        """The physical DN."""
        return self._text("number")

    @property
    def dynamic_phone_number(self) -> "str | None":
        """The alternate number of this session, where there is one."""
        return self._text("dynamicPhoneNumber")


class Media(View):
    """A medium and its state (reference: Media namespace, Media; the real workspace says `media` for `name`)."""

    @property
    def name(self) -> "str | None":
        """voice, email, chat, workitem, outboundpreview ..."""
        return self._text("name", "media")

    @property
    def state(self) -> "State | None":
        """The state of this medium."""
        state = self._object("state")
        return None if state is None else State(state)

    @property
    def devices(self) -> "list[Device]":
        """The agent's phones; the shape is a guess, nobody has published this answer."""
        return [Device(device) for device in self._list("devices")]


class Token(View):
    """The JSON Web Token of the session (reference: Auth namespace, getJwtToken)."""

    @property
    def jwt_token(self) -> "str | None":
        """The token itself. Keep it out of logs."""
        return self._text("jwtToken")

    @property
    def expiration(self) -> "datetime | None":
        """When it expires, with a time zone."""
        return self._moment("expiration")

    @property
    def expiration_text(self) -> "str | None":
        """When it expires, as the workspace writes it: ISO 8601."""
        return self._text("expiration")

    def __repr__(self) -> str:
        return "<Token expires " + str(self.expiration_text) + ">"
