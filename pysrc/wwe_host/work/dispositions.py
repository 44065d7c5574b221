"""The disposition of an interaction: a code that the agent chooses, attached under the key the reference shows."""

from wwe_host.model.interactions import Interaction
from wwe_host.rules import Refused, guess, rule
from wwe_host.session import AgentSession
from wwe_host.settings.definitions import HOST, LabelledCode, labelled
from wwe_host.settings.options import Options
from wwe_protocol import refusals

DISPOSITION = rule(
    "interaction.disposition",
    guess("the reference names the key DispositionCode in a sample, and nothing more"),
    "A disposition is attached under DispositionCode, with ATTACHED_DATA_CHANGED, as soon as the agent chooses it.",
    "disposition.codes",
)

CODE_KEY = "DispositionCode"


def codes(options: Options) -> list[LabelledCode]:
    """Return the dispositions that can be chosen."""
    return labelled(options.text("disposition.codes", HOST))


def choose(session: AgentSession, interaction: Interaction, code: str) -> None:
    """Set the disposition of an interaction. Raises Refused for a code that the option does not list."""
    if code not in [known.code for known in codes(session.options)]:
        raise Refused(DISPOSITION, refusals.no_such("disposition", code))
    session.attach(interaction, {CODE_KEY: code})
