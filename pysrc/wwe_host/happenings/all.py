"""All that can be made to happen in one workspace, by name."""

from collections.abc import Iterable, Mapping
from typing import Any

from wwe_host.happenings.happening import FieldReader, Fields, Happening, happenings_of, unknown_happening
from wwe_host.interactions import Interaction
from wwe_host.session import Session
from wwe_host.tab import Tab


class Happenings:
    """The happenings of these holders. `do` raises BadField, or Refused where the workspace does not allow it."""

    def __init__(self, session: Session, holders: Iterable[object]) -> None:
        self._session = session
        self._reader = FieldReader(session)
        self.by_name: Mapping[str, Happening] = happenings_of(holders)

    def do(self, name: str, fields: Fields, tab: Tab | None = None) -> str:
        """Let something happen, in this tab or the first. Gives the UUID of the interaction that came of it, or ""."""
        happening = self.by_name.get(name)
        if happening is None:
            raise unknown_happening(name, self.by_name)
        arguments: dict[str, Any] = self._reader.read(happening, fields)
        if happening.takes_tab:
            arguments["tab"] = tab or self._session.tabs[0]
        result = happening.method(**arguments)
        return result.uuid if isinstance(result, Interaction) else ""
