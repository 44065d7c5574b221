"""Previews of outbound records in a workspace in memory: how they come, are shown and called."""

PULL, PUSH, DIRECT = "Outbound Campaign Custom", "Service Reminder", "Contract Renewal"


def previews(stage):
    """Return the previews that are there."""
    return [each for each in stage.workspace.session.interactions.values() if each.media == "outboundpreview"]


def newest_call(stage):
    """Return the newest call."""
    return [each for each in stage.workspace.session.interactions.values() if each.media == "voice"][-1]


def come(stage, page, mode):
    """Let a record come in a mode; return its interaction id, for a page that has heard nothing else."""
    if mode == "pull":
        page.ask("outbound.getPreviewRecord", PULL)
    elif mode == "push":
        stage.workspace.previews.push(PUSH)
    else:
        page.ask("outbound.startDirectPushPreview")
    return page.newest["interactionId"]


def show(stage, page, mode):
    """Let a record come, and accept the invitation."""
    identifier = come(stage, page, mode)
    if mode != "pull":
        page.ask("interaction.accept", identifier)
    page.said.clear()
    return identifier


def handle_of(page, identifier):
    """Return the handle of the record that an interaction is about."""
    return int(page.ask("interaction.getByInteractionId", identifier)["userData"]["GSW_RECORD_HANDLE"])


def call(stage, page, mode):
    """Call the record; return the ids of preview and call."""
    identifier = show(stage, page, mode)
    handle = handle_of(page, identifier)
    page.said.clear()
    page.ask("outbound.callPreviewRecord", identifier, handle)
    return identifier, stage.tab.id_of(newest_call(stage))
