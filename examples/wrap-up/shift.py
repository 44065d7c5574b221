"""The page of the shift: the calls that are over, summed up. It is there from log-in on, and owns the interpreter."""

from datetime import UTC, datetime, timedelta

from handling import TALKING, Handling, clock, summary

from genesys.wwe import InteractionEvent, page, service

calls: dict[str, Handling] = {}


@service.on("interaction")
def follow(event: InteractionEvent) -> None:
    interaction = event.interaction
    if interaction is None or interaction.media != "voice" or not interaction.state:
        return
    call = calls.setdefault(interaction.interaction_id, Handling(interaction.ani or interaction.dnis or "unknown"))
    call.enter(interaction.state, datetime.now(UTC))
    show()


def show() -> None:
    handled = [call for call in calls.values() if call.is_over]
    total = summary(handled)
    page.fill("#calls", str(total.calls))
    page.fill("#talk", clock(total.median_talk))
    page.fill("#hold", clock(total.longest_hold))
    page.fill("#handled", [page.element("li", each.caller, " ", clock(talk(each))) for each in reversed(handled)])


def talk(call: Handling) -> timedelta:
    return call.spent(TALKING, call.steps[-1].began)


async def main() -> None:
    show()
