"""Shows what the caller's number tells, and when they were last in touch."""

from datetime import datetime

import humanize
from numbering import described

from genesys.wwe import Interaction, page, service


def show(interaction: Interaction) -> None:
    for place, text in described(interaction.ani or "").items():
        page.fill(f"#{place}", text)
    last = interaction.user_data.get("LastContact")
    page.fill("#last", humanize.naturaltime(datetime.fromisoformat(last)) if last else "never")
    page.fill("#amount", humanize.intcomma(interaction.user_data.get("OpenAmount", 0)))


async def main() -> None:
    interaction = await service.interaction.get_by_interaction_id(page.context.interaction_id)
    if interaction is None:
        page.fill("#number", "This interaction is over.")
        return
    page.fill("#state", interaction.state or "")
    show(interaction)
