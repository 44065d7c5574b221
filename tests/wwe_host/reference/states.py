"""The states that an interaction can be in when a page asks something about it.

Each brings a workspace into a state and returns the id of the interaction that is in it, "1" where there is none.
"""

from tests.wwe_host.conversation import ORIGIN, Stage

PULLED, PUSHED = "Offer of the Month", "Service Reminder"
STATES = {}


def state(bring):
    """Enter a state into the list under its name."""
    STATES[bring.__name__.replace("_", " ")] = bring
    return bring


def workspace():
    """Return a workspace whose page may ask for everything, the token included."""
    origins = f"{ORIGIN} (*, auth.getJwtToken)"
    stage = Stage({"service-client-api.accepted-web-content-origins": origins}, {"voice.wrap-up-time": 0})
    stage.page.subscribe("interaction", "markdone")
    stage.pass_seconds(1)  # the first tab is elected
    return stage


def newest(stage, media):
    return [each for each in stage.workspace.session.interactions.values() if each.media == media][-1]


def do(stage, action, **fields):
    stage.workspace.actions.do(action, fields, stage.tab)
    return "1"


@state
def nothing(_stage):
    return "1"


# --- calls -----------------------------------------------------------------------------------------------------------


@state
def ringing(stage):
    return do(stage, "ring", ani="+33298001007")


@state
def dialing(stage):
    return do(stage, "dial", destination="+33298000000")


@state
def talking(stage):
    stage.talk()
    return "1"


@state
def held(stage):
    stage.calls.hold(stage.talk())
    return "1"


@state
def ended(stage):
    stage.calls.hang_up(stage.talk())
    return "1"


@state
def recorded(stage):
    talking(stage)
    return do(stage, "record", interaction=newest(stage, "voice").uuid, trigger="start")


@state
def recording_paused(stage):
    recorded(stage)
    return do(stage, "record", interaction=newest(stage, "voice").uuid, trigger="pause")


@state
def consultation_dialing(stage):
    stage.talk()
    stage.page.ask("interaction.consult", "1", "5003", None, None)
    return "2"


@state
def consultation_talking(stage):
    consultation_dialing(stage)
    stage.calls.far_end_answers(newest(stage, "voice"))
    return "2"


@state
def consulted_about(stage):
    consultation_talking(stage)
    return "1"


# --- open media ------------------------------------------------------------------------------------------------------


@state
def email_invited(stage):
    return do(stage, "email-arrives", sender="ann@example.com")


@state
def email_accepted(stage):
    email_invited(stage)
    return do(stage, "accept", interaction=newest(stage, "email").uuid)


@state
def email_composing(stage):
    return do(stage, "compose", destination="ann@example.com")


@state
def email_saved(stage):
    email_composing(stage)
    return do(stage, "save", interaction=newest(stage, "email").uuid)


@state
def email_pulled(stage):
    email_accepted(stage)
    uuid = newest(stage, "email").uuid
    do(stage, "place-in-workbin", interaction=uuid)
    do(stage, "pull", uuid=uuid)
    return stage.tab.id_of(newest(stage, "email"))


@state
def chat_invited(stage):
    return do(stage, "chat-arrives", sender="ann@example.com")


@state
def chat_invited_to_conference(stage):
    return do(stage, "chat-arrives", sender="ann@example.com", conference=True)


@state
def chat_accepted(stage):
    chat_invited(stage)
    return do(stage, "accept", interaction=newest(stage, "chat").uuid)


@state
def chat_ended(stage):
    chat_accepted(stage)
    return do(stage, "end-chat", interaction=newest(stage, "chat").uuid)


@state
def work_item_accepted(stage):
    do(stage, "work-item-arrives", subject="Claim")
    return do(stage, "accept", interaction=newest(stage, "workitem").uuid)


# --- outbound --------------------------------------------------------------------------------------------------------


@state
def pulled_previewing(stage):
    return do(stage, "get-record", campaign=PULLED)


@state
def pushed_invited(stage):
    return do(stage, "push-record", campaign=PUSHED)


@state
def pushed_previewing(stage):
    pushed_invited(stage)
    return do(stage, "accept", interaction=newest(stage, "outboundpreview").uuid)


@state
def record_rejected(stage):
    pulled_previewing(stage)
    stage.page.ask("outbound.rejectPreviewRecord", "1")
    return "1"


@state
def record_canceled(stage):
    pulled_previewing(stage)
    stage.page.ask("outbound.cancelPreviewRecord", "1")
    return "1"


@state
def record_dialing(stage):
    pulled_previewing(stage)
    stage.workspace.previews.call(newest(stage, "outboundpreview"))
    return "2"


@state
def record_talking(stage):
    record_dialing(stage)
    stage.calls.far_end_answers(newest(stage, "voice"))
    return "2"


@state
def record_ended(stage):
    record_talking(stage)
    stage.calls.hang_up(newest(stage, "voice"))
    return "2"
