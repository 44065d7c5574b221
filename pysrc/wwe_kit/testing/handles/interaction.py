"""An interaction of any medium in a test's hand."""

from collections.abc import Mapping
from contextlib import suppress
from typing import Any, ClassVar, Never, Self, TypeVar, overload

from wwe_kit.testing.handles.host import Host
from wwe_kit.testing.handles.misspelt import Hinting

Other = TypeVar("Other", bound="Interaction")


class _UserData(dict[str, Any]):
    """User data as it was when a test read it. What the test would write into it nobody would see, and is refused."""

    def __setitem__(self, key: str, value: Any) -> Never:
        self.update({key: value})

    def update(self, *given: Any, **named: Any) -> Never:
        raise TypeError(f"user_data is a copy, which only the test sees. Write attach({dict(*given, **named)!r}).")


class Interaction(Hinting, str):
    """An interaction. It is the text of its `interactionUUID`, so that it can stand wherever an id is asked for.

    What cannot be done in its state raises Refused, with the rule of the workspace.
    """

    medium: ClassVar[str] = ""
    _host: Host
    _of_medium: ClassVar[dict[str, type["Interaction"]]] = {}

    def __init_subclass__(cls, medium: str = "") -> None:
        """Let interactions of a medium be of this class."""
        super().__init_subclass__()
        if medium:
            cls.medium = medium
            cls._of_medium[medium] = cls

    def __new__(cls, uuid: str, host: Host) -> Self:
        """Return the handle of the interaction with this UUID."""
        made = super().__new__(cls, uuid)
        made._host = host
        return made

    @staticmethod
    def of(medium: str, uuid: str, host: Host) -> "Interaction":
        """Return the handle of an interaction of this medium: a Call, a Chat, an Email ..."""
        return Interaction._of_medium.get(medium, Interaction._of_medium["open media"])(uuid, host)

    def __repr__(self) -> str:
        """Return what a failed assertion shows; with the state, where the workspace answers at once."""
        state = ""
        if self._host.is_here:
            with suppress(Exception):  # an assertion has failed, and that is what matters
                state = f": {self.state}"
        return f"<{type(self).__name__} {self}{state}>"

    # --- how it is ---------------------------------------------------------------------------------------------------

    @property
    def uuid(self) -> str:
        """Its `interactionUUID`, the same in all browser tabs."""
        return str(self)

    @property
    def id(self) -> str:
        """Its `interactionId` in the first browser tab, which is what extensions see. See `id_in`."""
        return self.id_in("")

    def id_in(self, tab: str) -> str:
        """Return its `interactionId` in a browser tab: each tab counts its own. "" stands for the first tab.

        Raises ValueError if no such tab is open, because there is no id then.
        """
        found: str = self._host.ask("interaction_id", interaction=str(self), tab=str(tab))
        return found

    @property
    def state(self) -> str:
        """Its state; "REMOVED" when it is not there any more."""
        return str(self._host.ask("state", interaction=str(self)))

    @property
    def user_data(self) -> dict[str, Any]:
        """All its user data, also what extensions may not read. Raises KeyError when it is not there any more.

        It is as it was when it was read; `attach` changes it.
        """
        return _UserData(self._host.ask("user_data", interaction=str(self)))

    @property
    def parties(self) -> list[str]:
        """The names of those who are on it beside the agent. Raises KeyError when it is not there any more."""
        return list(self._host.ask("parties", interaction=str(self)))

    # --- what the agent does -----------------------------------------------------------------------------------------

    def accept(self) -> None:
        """Let the agent accept it, as an invitation is accepted; a call that rings is answered."""
        self._do("accept")

    def reject(self) -> None:
        """Let the agent reject it."""
        self._do("reject")

    def select(self, tab: str = "") -> None:
        """Let the agent select its case, in this browser tab, or in the first."""
        self._do("select", in_tab=tab)

    def choose_disposition(self, code: str) -> None:
        """Let the agent choose a disposition by its code."""
        self._do("disposition", code=code)

    def mark_done(self) -> None:
        """Let the agent mark it done."""
        self._do("mark-done")

    def unblock(self) -> None:
        """Let the agent ignore the warning that blocks mark done."""
        self._do("unblock")

    # --- third parties -----------------------------------------------------------------------------------------------

    @overload
    def consult(self, target: str) -> Self: ...

    @overload
    def consult(self, target: str, by: type[Other]) -> Other: ...

    def consult(self, target: str, by: "type[Interaction] | None" = None) -> "Interaction":
        """Let the agent consult somebody about it, by its own medium or by another: `chat.consult("5001", Call)`.

        Return the interaction of the consultation.
        """
        uuid = self._do("consult", target=target, medium=by.medium if by else "")
        return (by or type(self))(uuid, self._host)

    def complete_transfer(self) -> None:
        """Let the agent transfer to the party of this consultation what it is about."""
        self._host.do("complete-transfer", consultation=self)

    def complete_conference(self) -> None:
        """Let the agent bring the party of this consultation into what it is about."""
        self._host.do("complete-conference", consultation=self)

    def transfer(self, target: str) -> None:
        """Let the agent transfer it in a single step."""
        self._do("transfer", target=target)

    def conference(self, target: str) -> None:
        """Let the agent add somebody in a single step. They join when they answer."""
        self._do("conference", target=target)

    # --- what happens to it ------------------------------------------------------------------------------------------

    def attach(self, user_data: Mapping[str, Any]) -> None:
        """Let somebody attach user data: the agent, or a routing strategy."""
        self._do("attach", user_data=user_data)

    def contact_changes(self, first_name: str, last_name: str) -> None:
        """Let its contact be assigned, or modified."""
        self._do("contact-changes", first_name=first_name, last_name=last_name)

    def change_case_id(self, case_id: str = "") -> None:
        """Let its case get another id: this one, or a new one."""
        self._do("change-case-id", case_id=case_id)

    def error_occurs(self) -> None:
        """Let an error occur in it. Open media is in the state ERROR until `error_passes`."""
        self._do("error-occurs")

    def unknown_event(self) -> None:
        """Let something happen to it that the workspace has no name for: the event UNKNOWN."""
        self._do("unknown-event")

    def _do(self, action: str, *, in_tab: str = "", **fields: Any) -> str:
        return self._host.do(action, in_tab=in_tab, interaction=self, **fields)
