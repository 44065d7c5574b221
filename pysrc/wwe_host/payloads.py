"""The shapes that go over the wire, with every key in the order in which a real workspace was seen to send it.

Where the reference and the observation differ, both are there: `media` inside the interaction and beside it, `name` and
`media` of a medium, `firstName` and the misprinted `firstNname`.
"""

from collections.abc import Callable
from typing import Any, NotRequired, TypedDict

from wwe_host.access.user_data import UserDataAccess
from wwe_host.model.agent_state import AgentState, Medium
from wwe_host.model.campaign import Campaign
from wwe_host.model.interactions import Contact, Interaction, Party
from wwe_host.rules import guess, observed, rule

CAMPAIGN_SHAPE = rule(
    "campaign.shape",
    guess("the reference prints no sample; the names are those of the campaign events"),
    "A campaign is {name, campaign, mode, state}: its name twice, and Loaded or Started.",
)

STATE_IN_EVENTS = "agent.state-in-events"
STATE_FIELDS = rule(
    "agent.state-in-events",
    guess("a page of 2018 reads `type` of them; no log of a real workspace has it"),
    "Events of the agent have no type, displayName and operationName, unless the option is set.",
    STATE_IN_EVENTS,
)
DEVICES = rule(
    "media.devices",
    guess("the reference has the type Device and does not say where it belongs"),
    "The medium voice has `devices`, a list of one Device: the agent's number and, where the option has one, "
    "dynamicPhoneNumber.",
    "agent.dynamic-phone-number",
)
AGENT_PARTY = rule(
    "party.agent",
    observed("real workspace 8.5"),
    "The party of an INTERNAL call is an agent: type AGENT, username, firstname, lastname. The key `path`, which was "
    "seen too, is left out, for nobody knows what it holds.",
)
PARENT_GONE = rule(
    "interaction.parent-gone",
    guess("the reference says only that it is the id of the parent interaction"),
    "parentInteractionId is null after the parent was removed, because its id means nothing any more.",
)
_CHAIN = "chainedRecords"


class CaseEvent(TypedDict):
    """The data of an event about the case that is selected."""

    eventType: str
    selectedCaseId: str


class CaseIdEvent(TypedDict):
    """The data of CASE_ID_CHANGED."""

    eventType: str
    caseId: str
    previousCaseId: str


class TabEvent(TypedDict):
    """The data of an event about the state of a browser tab, which has no event type."""

    frameState: str


class ConnectionEvent(TypedDict):
    """The data of REALTIME_CONNECTION."""

    eventType: str
    state: str


class CampaignEvent(TypedDict):
    """The data of an event about a campaign; `mode` when it starts."""

    eventType: str
    campaign: str
    mode: NotRequired[str]


def state_payload(state: AgentState) -> dict[str, Any]:
    """Return a media.State. Match on `type` or `operationName`: `displayName` is translated in a real workspace."""
    payload = {"type": str(state.type), "displayName": state.display_name, "operationName": state.operation_name}
    return payload | ({"reason": state.reason, "reasonCode": state.reason_code} if state.reason else {})


def agent_event(state: AgentState, has_state: bool) -> dict[str, Any]:
    """Return the data of the event `agent`; with `has_state`, the fields of the State too."""
    payload = {"eventType": "STATE_CHANGED", "mediaState": str(state.type)}
    if has_state:
        return payload | state_payload(state)
    return payload | ({"reason": state.reason, "reasonCode": state.reason_code} if state.reason else {})


def medium_payload(medium: Medium) -> dict[str, Any]:
    """Return a media.Media; the phone of voice is a media.Device."""
    payload = {"name": medium.name, "media": medium.name, "state": state_payload(medium.state)}
    dynamic = {"dynamicPhoneNumber": medium.dynamic_number} if medium.dynamic_number else {}
    return payload | ({"devices": [{"number": medium.number, **dynamic}]} if medium.number else {})


def medium_event(medium: Medium) -> dict[str, Any]:
    """Return the data of the event `media`, which has no event type."""
    return {"state": state_payload(medium.state), "media": medium.name}


def interaction_payload(
    interaction: Interaction, ids: Callable[[Interaction], str], flags: dict[str, bool], access: UserDataAccess
) -> dict[str, Any]:
    """Return an interaction.Interaction as one tab sees it: `ids` are the tab's, `flags` say what is selected in it."""
    parent = interaction.parent
    own = interaction.own_fields()
    if _CHAIN in own:
        own[_CHAIN] = [access.readable_record(record) for record in own[_CHAIN]]
    return {
        "interactionId": ids(interaction),
        "caseId": interaction.case.case_id,
        "parentInteractionId": None if parent is None or parent.is_removed else ids(parent),
        "userData": access.readable(interaction.user_data),
        "state": str(interaction.state),
        "previousState": str(interaction.previous_state),
        "parties": [_party_payload(party) for party in interaction.parties],
        "interactionUUID": interaction.uuid,
        **{key: own[key] for key in ("callUuid",) if key in own},
        "isConsultation": interaction.is_consultation,
        **own,
        "isMainCaseInteraction": interaction.case.is_main(interaction),
        **flags,
        "media": interaction.media,
        "capabilities": interaction.capabilities,
        "startDate": interaction.start_date,
        "endDate": interaction.ended,
        **_contact_field(interaction.contact),
    }


def campaign_payload(campaign: Campaign) -> dict[str, str]:
    """Return a campaign of getCampaigns."""
    name = campaign.name
    return {"name": name, "campaign": name, "mode": str(campaign.mode), "state": str(campaign.state)}


def interaction_event(event_type: str, payload: dict[str, Any]) -> dict[str, Any]:
    """Return the data of an event about an interaction."""
    return {"eventType": event_type, "media": payload["media"], "interaction": payload}


def _party_payload(party: Party) -> dict[str, Any]:
    number, agent = party.phone_number, party.agent
    payload = {"name": party.name} | ({"identifier": number, "phoneNumber": number} if number else {})
    if agent is None:
        return payload
    names = {"username": agent.username, "firstname": agent.first_name, "lastname": agent.last_name}
    return {**payload, "type": "AGENT", **names}


def _contact_field(contact: Contact | None) -> dict[str, Any]:
    if contact is None:
        return {}
    names = {
        "displayName": contact.display_name,
        "firstName": contact.first_name,
        "firstNname": contact.first_name,
        "lastName": contact.last_name,
    }
    return {"contact": names}
