"""Shows the caller's account in the agent's language."""

from datetime import date
from typing import Any

from genesys.wwe import page, service
from genesys.wwe.dom import SubmitEvent
from genesys.wwe.texts import N_, _, format_currency, format_date, format_decimal, format_percent, ngettext

# Stands for the company's own customer system.
_ACCOUNT: dict[str, Any] = {
    "since": date(2019, 3, 7),
    "used": 1234.5,
    "share": 0.62,
    "open": 49.9,
    "calls": 3,
    "state": "in arrears",
}
# Translated where they are shown: at a module's top there may be no page, and so no language.
_STATES = {"paid": N_("Paid"), "in arrears": N_("In arrears")}


def facts() -> list[tuple[str, str]]:
    """What to show, in order: label and value."""
    return [
        (_("Customer since"), format_date(_ACCOUNT["since"], "long")),
        (_("Used this month"), format_decimal(_ACCOUNT["used"]) + " GB"),
        (_("Share of the contract"), format_percent(_ACCOUNT["share"])),
        (_("Open amount"), format_currency(_ACCOUNT["open"], "EUR")),
        (_("State"), _(_STATES[_ACCOUNT["state"]])),
    ]


def calls(count: int) -> str:
    """How often the customer has called."""
    return ngettext("{count} call this week", "{count} calls this week", count).format(count=format_decimal(count))


@page.when("submit", "#remind")
def remind(event: SubmitEvent) -> None:
    event.preventDefault()
    note = page.find("#note").value
    service.interaction.set_user_data(
        page.context.interaction_id,
        {"Note": note},
        lambda _result: page.fill("#saved", _("Attached to the call: {note}").format(note=note)),
        lambda _refused: page.fill("#saved", _("The call has ended and takes no note.")),
    )


async def main() -> None:
    page.fill("#facts", [[page.element("dt", label), page.element("dd", value)] for label, value in facts()])
    page.fill("#calls", calls(_ACCOUNT["calls"]))
