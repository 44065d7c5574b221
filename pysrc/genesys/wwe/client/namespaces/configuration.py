"""Options of the workspace (reference: Configuration namespace)."""

from genesys.wwe.client.namespaces.namespace import Namespace, checked_text
from wwe_protocol.errors import LocalMisuse
from wwe_protocol.payloads.outbound import options_by_section

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from genesys.wwe.client.call import Call, Failed, Succeeded, Timeout


class Configuration(Namespace):
    """`service.configuration`."""

    def get_option(
        self,
        options: "str | list[str]",
        succeeded: "Succeeded" = None,
        failed: "Failed" = None,
        *,
        timeout: "Timeout" = None,
    ) -> "Call[dict[str, dict[str, Any]]]":
        """Read options by name: "voice.auto-answer", "Section/name", "privilege.*", or a list of such names.

        A name without a section is looked up in `interaction-workspace`. An asterisk may stand only at the end of a
        word; "Section/*" means all options of a section. The result is `{section: {option: value}}`.

        Raises LocalMisuse if `options` is neither a name nor a list of names.
        """
        parameters = [_checked("configuration.getOption", options)]
        return self._ask("configuration.getOption", parameters, options_by_section, succeeded, failed, timeout)

    def get_contextual_option(
        self,
        options: "str | list[str]",
        interaction_id: str,
        succeeded: "Succeeded" = None,
        failed: "Failed" = None,
        *,
        timeout: "Timeout" = None,
    ) -> "Call[dict[str, dict[str, Any]]]":
        """Read options as `get_option` does, with the values that a routing strategy has set for an interaction.

        Raises InteractionNotFound for an unknown interaction. The vendor's own client lacks this operation.

        Raises LocalMisuse if `interaction_id` is not text, or `options` is neither a name nor a list of names.
        """
        operation = "configuration.getContextualOption"
        parameters = [_checked(operation, options), checked_text(operation, "interaction_id", interaction_id)]
        return self._ask(operation, parameters, options_by_section, succeeded, failed, timeout)

    # The documented spellings.
    getOption = get_option
    getContextualOption = get_contextual_option


def _checked(operation: str, options: "Any") -> "str | list[str]":
    if isinstance(options, str):
        return options
    if isinstance(options, (list, tuple)) and options and all(isinstance(name, str) for name in options):
        return list(options)
    raise LocalMisuse(operation + ": options must be an option's name or a list of names")
