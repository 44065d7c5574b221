"""The namespace `configuration`: options as extensions read them, plain or as a routing strategy overrides them."""

from collections.abc import Iterator, Mapping
from itertools import product
from typing import Any

from wwe_host.messages.handlers import Sender, operation
from wwe_host.model.interactions import Interaction
from wwe_host.rules import Refused, guess, observed, reference, rule
from wwe_host.session import AgentSession
from wwe_host.settings.definitions import DEFINITIONS, HOST, WORKSPACE, listed
from wwe_host.settings.options import Options, Sections
from wwe_host.settings.origin_list import ANY, plain_origins
from wwe_protocol import refusals

READERS = "service-client-api.option.read-allowed-web-content-origin"
OVERRIDE_KEY = "interaction.override-option-key"
WILDCARD = "*"

WHO_MAY_READ = rule(
    "configuration.readers",
    guess("guessed from the option's name; the vendor's simulator sets it to *"),
    "Only origins that the option lists may read options, plain or contextual.",
    READERS,
)
DEFAULT_SECTION = rule(
    "configuration.section",
    reference("Configuration namespace, getOption"),
    "A name without a section means the section interaction-workspace; Section/option means another one.",
)
WILDCARDS = rule(
    "configuration.wildcard",
    reference("Configuration namespace, getOption"),
    "An asterisk is allowed at the end of a section's or an option's name only.",
)
OTHER_WILDCARDS = rule(
    "configuration.other-wildcard",
    guess("the reference says: not allowed"),
    "A name with an asterisk in another place, or an empty name, is refused. The whole request fails.",
)
WHOLE_SECTION = rule(
    "configuration.whole-section",
    observed("published sample of the vendor"),
    "Section/* means every option of a section.",
)
SECTION_BY_NAME = rule(
    "configuration.section-name",
    guess("the reference says 'configuration options or sections', and shows no section"),
    "The name of a section without a slash means all its options. If interaction-workspace has an option of this "
    "name, the answer has both.",
)
NO_BARE_WILDCARD = rule(
    "configuration.bare-wildcard",
    guess("the reference forbids it at the start, and here that is the end too"),
    "An asterisk alone is refused, as a name and as a section. The whole request fails, with all other names in it.",
)
BY_SECTION = rule(
    "configuration.answer",
    reference("Configuration namespace, examples"),
    "Options are returned as {section: {option: value}}, not as the array that the signature shows.",
)
VALUES_ARE_TEXT = rule(
    "configuration.values",
    guess("the reference also speaks of arrays of strings, and shows none"),
    "Every value is a text, as an administrator types it; a list is separated by commas.",
)
NOTHING_FOUND = rule(
    "configuration.nothing-found",
    guess("the reference shows no such answer"),
    "An option that nobody has set and that has no default here is left out. So is a section without any option.",
)
HOST_IS_HIDDEN = rule(
    "configuration.host-section",
    guess("a real workspace has no such section"),
    "The section wwe-host and transaction objects are not options of the workspace, so no name reads them.",
)
OVERRIDES = rule(
    "configuration.override",
    reference("Configuration namespace, examples"),
    "interaction.override-option-key names a key of attached data. The value of that key names a "
    "transaction object. In getContextualOption the options of that object override the workspace's "
    "own.",
    OVERRIDE_KEY,
)
SEVERAL_OBJECTS = rule(
    "configuration.several-overrides",
    observed("configuration guide of the vendor"),
    "The key's value may name several transaction objects, separated by commas.",
    OVERRIDE_KEY,
)
LAST_OBJECT_WINS = rule(
    "configuration.last-override",
    guess("the guide does not say; each is taken to be laid over those before it"),
    "If several transaction objects have the same option, the one that is named last counts.",
    OVERRIDE_KEY,
)
OWN_SECTION_ONLY = rule(
    "configuration.override-section",
    observed("configuration guide of the vendor"),
    "A transaction object overrides options of interaction-workspace and of no other section.",
    OVERRIDE_KEY,
)
OTHERS_AS_EVER = rule(
    "configuration.not-overridden",
    guess("the reference shows an option that is overridden only"),
    "getContextualOption returns options that are not overridden as getOption does.",
)
UNKNOWN_INTERACTION = rule(
    "configuration.interaction",
    reference("Configuration namespace, getContextualOption"),
    "getContextualOption for an interaction that is not there fails with the text that the reference prints.",
)


class ConfigurationNamespace:
    """The options."""

    def __init__(self, session: AgentSession) -> None:
        self._session = session

    @operation("configuration.getOption")
    def get_option(self, sender: Sender, names: str | list[str]) -> dict[str, dict[str, str]]:
        """Return options by name."""
        self._check_reader(sender)
        return _selected([_visible(self._session.options)], names)

    @operation("configuration.getContextualOption")
    def get_contextual_option(
        self, sender: Sender, names: str | list[str], interaction_id: str
    ) -> dict[str, dict[str, str]]:
        """Return options by name, as they are for an interaction.

        Raises Refused if the interaction is unknown, or if the frame may not read options.
        """
        self._check_reader(sender)
        interaction = sender.tab.find(interaction_id)
        if interaction is None:
            raise Refused(UNKNOWN_INTERACTION, refusals.INTERACTION_NOT_FOUND)
        return _selected([_visible(self._session.options), *self._overrides(interaction)], names)

    def _check_reader(self, sender: Sender) -> None:
        readers = plain_origins(self._session.options.text(READERS))
        if ANY not in readers and sender.origin not in readers:
            raise Refused(WHO_MAY_READ, refusals.options_not_readable(sender.origin))

    def _overrides(self, interaction: Interaction) -> list[Sections]:
        """Return the options of the transaction objects that a routing strategy has named in the attached data."""
        options = self._session.options
        key = options.text(OVERRIDE_KEY)
        names: Any = interaction.user_data.get(key) if key else None
        objects = (options.transactions.get(name, {}) for name in listed(names if isinstance(names, str) else ""))
        return [{WORKSPACE: sections[WORKSPACE]} for sections in objects if WORKSPACE in sections]


def _visible(options: Options) -> Sections:
    defaults = {name: known.default for (section, name), known in DEFINITIONS.items() if section == WORKSPACE}
    sections = {name: section for name, section in options.sections.items() if name != HOST}
    return sections | {WORKSPACE: defaults | dict(sections.get(WORKSPACE, {}))}


def _selected(layers: list[Sections], names: str | list[str]) -> dict[str, dict[str, str]]:
    """Return what the names mean; a later layer stands before an earlier one."""
    found: dict[str, dict[str, str]] = {}
    pairs = [pair for name in ([names] if isinstance(names, str) else names) for pair in _words(name)]
    for (section_word, option_word), layer in product(pairs, layers):
        for section in _matching(layer, section_word):
            options = {option: layer[section][option] for option in _matching(layer[section], option_word)}
            if options:
                found.setdefault(section, {}).update(options)
    return found


def _words(name: str) -> list[tuple[str, str]]:
    """Return what a name may mean: pairs of a section and an option, each perhaps with an asterisk at its end."""
    section, slash, option = name.partition("/")
    if section == WILDCARD:
        raise Refused(NO_BARE_WILDCARD, refusals.bad_wildcard(name))
    for word in (section, option) if slash else (section,):
        if not word or WILDCARD in word[:-1]:
            raise Refused(WILDCARDS, refusals.bad_wildcard(name))
    if slash:
        return [(section, option)]
    whole_section = [] if WILDCARD in name else [(name, WILDCARD)]
    return [(WORKSPACE, name), *whole_section]


def _matching(names: Mapping[str, Any], word: str) -> Iterator[str]:
    if not word.endswith(WILDCARD):
        return (name for name in names if name == word)
    return (name for name in names if name.startswith(word[:-1]))
