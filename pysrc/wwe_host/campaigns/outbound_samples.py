"""Campaigns to try an extension with, as rich as the reference's: two to pull from, two that push, one at rest."""

from collections.abc import Sequence
from itertools import count
from typing import Any, NamedTuple

from wwe_host.lifecycles.campaign import CampaignState
from wwe_host.model.campaign import Campaign, Mode
from wwe_host.model.record_fields import RecordField
from wwe_host.model.records import HANDLE, PHONE, TIME_ZONE_OFFSET, Chain, Record
from wwe_host.model.samples import CALLERS


class ListEntry(NamedTuple):
    """One record of a chain: the number to call, and the custom fields."""

    phone: str
    fields: dict[str, Any]


class _TimeZone(NamedTuple):
    """A time zone by its name in the Configuration Server."""

    name: str
    offset_s: int


_PHONE_TYPES = {
    "0": "None",
    "1": "Home Phone",
    "2": "Direct Business Phone",
    "3": "Business With Extension",
    "4": "Mobile",
    "5": "Vacation Phone",
    "6": "Pager",
    "7": "Modem",
    "8": "Voice Mail",
    "9": "Pin Pager",
    "10": "Email Address",
    "11": "Instant Messaging",
}
SYSTEM_FIELDS = (
    RecordField("GSW_FROM", "time", "Call From", is_mandatory=True),
    RecordField("GSW_UNTIL", "time", "Call Until", is_mandatory=True),
    RecordField("GSW_PHONE", "var-char", "Phone", is_mandatory=True),
    RecordField("GSW_PHONE_TYPE", "enum", "Phone Type", options=_PHONE_TYPES),
    RecordField("GSW_ATTEMPTS", "int", "Attempts"),
    RecordField("GSW_CALLING_LIST", "var-char", "Calling List"),
    RecordField("GSW_CAMPAIGN_NAME", "var-char", "Campaign"),
    RecordField("GSW_TZ_NAME", "var-char", "Time Zone"),
)
_CUSTOM_FIELDS = (
    RecordField("Custom_Character", "char", is_custom=True),
    RecordField("Custom_Datetime", "date", is_custom=True),
    RecordField("Custom_Float", "float", is_custom=True),
    RecordField("Custom_Integer", "int", is_custom=True),
    RecordField("Custom_String_with_default", "var-char", is_custom=True, is_mandatory=True),
    RecordField("Custom_VarChar", "var-char", is_custom=True),
)
_OFFER_FIELDS = (
    RecordField("GSW_CUSTOM_STRING", "var-char", is_custom=True),
    RecordField("GSW_CUSTOM_DATE", "date", is_custom=True),
    RecordField("CUSTOMER_ID", "int", "Customer", is_custom=True, is_open=False),
    RecordField("OFFER", "enum", "Offer", is_custom=True, options={"1": "Fibre", "2": "Fibre and television"}),
    RecordField("CONSENT", "bool", "Consent", is_custom=True),
)

# The reference's time zone: a name of the sample's Configuration Server, 9 h 30 min ahead of UTC.
_AUSTRALIA = _TimeZone("ACT", 34200)
_PARIS = _TimeZone("CET", 3600)


def sample_campaigns() -> list[Campaign]:
    """Return the campaigns, with records that nobody has touched."""
    return [
        _offers("Offer of the Month", Mode.PULL, 102),
        _custom(),
        _offers("Service Reminder", Mode.PUSH, 103),
        _offers("Contract Renewal", Mode.DIRECT_PUSH, 104),
        _offers("Winter Survey", Mode.PULL, 105, CampaignState.LOADED),
    ]


def _custom() -> Campaign:
    """Return the chain of the reference's RECORDS_RETRIEVED, and one more."""
    name = "Outbound Campaign Custom"
    chains = [
        _chain(
            name,
            "Calling List Custom",
            101,
            3,
            _AUSTRALIA,
            [
                ListEntry("+33647005", _custom_values("2021-03-17 14:42:39", "16.64", "Hi there!")),
                ListEntry("+33647004", _custom_values("2021-03-17 14:42:32", "51.69", "Hello General Kenobi")),
            ],
        ),
        _chain(
            name,
            "Calling List Custom",
            101,
            5,
            _AUSTRALIA,
            [ListEntry("+33647006", _custom_values("2021-03-18 09:00:00", "0.5", "Good morning"))],
        ),
    ]
    return Campaign(name, Mode.PULL, (*SYSTEM_FIELDS, *_CUSTOM_FIELDS), chains)


def _custom_values(date: str, amount: str, greeting: str) -> dict[str, Any]:
    return {
        "Custom_Character": "c",
        "Custom_Datetime": date,
        "Custom_Float": amount,
        "Custom_Integer": 0,
        "Custom_String_with_default": greeting,
        "Custom_VarChar": "",
    }


def _offers(name: str, mode: Mode, dbid: int, state: CampaignState = CampaignState.STARTED) -> Campaign:
    """Return a record for each of the people who also call."""
    chains = [
        _chain(
            name,
            f"{name} list",
            dbid,
            number,
            _PARIS,
            [
                ListEntry(
                    caller.number,
                    {
                        "GSW_CUSTOM_STRING": "",
                        "GSW_CUSTOM_DATE": "",
                        "CUSTOMER_ID": int(caller.user_data["CustomerId"]),
                        "OFFER": 1,
                        "CONSENT": 0,
                    },
                )
            ],
        )
        for number, caller in enumerate(CALLERS, start=1)
    ]
    return Campaign(name, mode, (*SYSTEM_FIELDS, *_OFFER_FIELDS), chains, state)


def chain_of(name: str, dbid: int, chain_id: int, entries: Sequence[ListEntry]) -> Chain:
    """Return the records of one customer of a campaign: numbers and custom fields, as full as the samples'."""
    return _chain(name, f"{name} list", dbid, chain_id, _PARIS, entries)


def _chain(
    campaign: str, calling_list: str, dbid: int, chain_id: int, zone: _TimeZone, entries: Sequence[ListEntry]
) -> Chain:
    number = (dbid - 101) * 100
    handles = count(number + 277 + chain_id * 2)
    return tuple(
        Record(
            _values(campaign, calling_list, dbid, zone)
            | entry.fields
            | {
                "GSW_CALL_ATTEMPT_GUID": f"003DC7H6HG84DBRT1KMIF1TAES{number + chain_id * 10 + 1:06d}",
                "GSW_CHAIN_ID": chain_id,
                "GSW_REFERENCE_ID": chain_id + position,
                "GSW_USER_EVENT": "ChainedRecord" if position else "PreviewRecord",
                HANDLE: next(handles),
                PHONE: entry.phone,
            }
        )
        for position, entry in enumerate(entries)
    )


def _values(campaign: str, calling_list: str, dbid: int, zone: _TimeZone) -> dict[str, Any]:
    return {
        "GSW_APPLICATION_ID": 139,
        "GSW_ATTEMPTS": 0,
        "GSW_CALLING_LIST": calling_list,
        "GSW_CALLING_LIST_DBID": dbid,
        "GSW_CALL_RESULT": 28,
        "GSW_CAMPAIGN_GROUP_DBID": dbid,
        "GSW_CAMPAIGN_GROUP_DESCRIPTION": "",
        "GSW_CAMPAIGN_GROUP_NAME": f"{campaign}@Agent Group Outbound",
        "GSW_CAMPAIGN_NAME": campaign,
        "GSW_CONTACT_MEDIA_TYPE": "voice",
        "GSW_FROM": 0,
        "GSW_PHONE_TYPE": 1,
        "GSW_SWITCH_DBID": 101,
        "GSW_TZ_NAME": zone.name,
        TIME_ZONE_OFFSET: zone.offset_s,
        "GSW_UNTIL": 86399,
        "InteractionSubtype": "OutboundNew",
        "InteractionType": "Outbound",
    }
