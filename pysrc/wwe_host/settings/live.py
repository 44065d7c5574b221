"""The options of a session that goes on: set one by one, checked as in a file, and taken back to what they were."""

from collections.abc import Callable

from wwe_host.settings.definitions import HOST, WORKSPACE
from wwe_host.settings.option_checks import OptionError, misplaced
from wwe_host.settings.options import TRANSACTION, Options, Sections, default_of, read_options

_OPEN_FRAMES = "Open frames keep their address."
# What of an option counts only later. Everything else counts from the moment it is set.
COUNTS_LATER = {
    (
        WORKSPACE,
        "service-client-api.accepted-web-content-origins",
    ): "Reload the workspace's page: the browser learns which pages may embed it when it loads it.",
    (
        HOST,
        "auth.token-lifetime",
    ): "A token that was issued does not change until it expires or the agent logs in again.",
    (HOST, "agent.employee-id"): _OPEN_FRAMES,
    (HOST, "agent.username"): f"{_OPEN_FRAMES} A token that was issued does not change either.",
    (HOST, "agent.first-name"): _OPEN_FRAMES,
    (HOST, "agent.last-name"): _OPEN_FRAMES,
}


class LiveOptions:
    """Changes the options of a session. `listeners` are called after each change."""

    def __init__(self, options: Options) -> None:
        self._options = options
        self._at_start: Sections = options.sections
        self.listeners: list[Callable[[], object]] = []

    def set(self, section: str, name: str, value: str | None) -> None:
        """Set an option; None takes it back to what it was at the start. The name may be new, and so may its section.

        Raises OptionError for what cannot be as it is; then nothing has changed.
        """
        _check_key(section, name)
        if value is None or value == self.at_start(section, name):
            value = self._at_start.get(section, {}).get(name)
        sections = {key: dict(options) for key, options in self._options.sections.items()}
        options = sections.setdefault(section, {})
        if value is None:
            options.pop(name, None)
        else:
            options[name] = value
        if not options and section not in self._at_start:
            del sections[section]
        self._take(sections)

    def reset_all(self) -> None:
        """Take every option back to what it was at the start."""
        self._take(self._at_start)

    def start_from(self, options: Options) -> None:
        """Take other options as those of the start, and keep what was changed since, where that is still possible.

        Raises OptionError for options that cannot be as they are; then nothing has changed.
        """
        changes, before = self.changes(), (self._at_start, self._options.transactions)
        self._at_start, self._options.transactions = options.sections, options.transactions
        try:
            self._take(_laid_over(options.sections, changes))
        except OptionError:
            try:
                self._take(options.sections)
            except OptionError:
                self._at_start, self._options.transactions = before
                raise

    def at_start(self, section: str, name: str) -> str | None:
        """Return what an option was at the start; None where it was not there and the host knows no default."""
        return self._at_start.get(section, {}).get(name, default_of(section, name))

    def changes(self) -> dict[str, dict[str, str]]:
        """Return the options that are not what they were at the start: section, name, and what they are now."""
        changed = {
            section: {name: value for name, value in options.items() if value != self.at_start(section, name)}
            for section, options in self._options.sections.items()
        }
        return {section: options for section, options in changed.items() if options}

    def _take(self, sections: Sections) -> None:
        checked = read_options({**sections, TRANSACTION: self._options.transactions})
        self._options.sections = checked.sections
        for listener in self.listeners:
            listener()


def _laid_over(sections: Sections, changes: Sections) -> Sections:
    """Return the sections with what was changed in them."""
    return {name: {**sections.get(name, {}), **changes.get(name, {})} for name in {**sections, **changes}}


def _check_key(section: str, name: str) -> None:
    if not section or not name:
        raise OptionError(section, name, "an option needs a section and a name")
    if section == TRANSACTION:
        raise OptionError(section, name, "transaction objects can only be set in the options file")
    if sentence := misplaced(section, name):
        raise OptionError(section, name, sentence)
