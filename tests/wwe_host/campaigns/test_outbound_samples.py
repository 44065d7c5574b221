from wwe_host.campaigns.outbound_samples import sample_campaigns
from wwe_host.model.record_fields import checked_update

# The reference's RECORDS_RETRIEVED, without what is the host's own: agent, case and bundle.
REFERENCE = {
    "Custom_Character": "c",
    "Custom_Datetime": "2021-03-17 14:42:39",
    "Custom_Float": "16.64",
    "Custom_Integer": 0,
    "Custom_String_with_default": "Hi there!",
    "Custom_VarChar": "",
    "GSW_APPLICATION_ID": 139,
    "GSW_ATTEMPTS": 0,
    "GSW_CALLING_LIST": "Calling List Custom",
    "GSW_CALLING_LIST_DBID": 101,
    "GSW_CALL_ATTEMPT_GUID": "003DC7H6HG84DBRT1KMIF1TAES000031",
    "GSW_CALL_RESULT": 28,
    "GSW_CAMPAIGN_GROUP_DBID": 101,
    "GSW_CAMPAIGN_GROUP_DESCRIPTION": "",
    "GSW_CAMPAIGN_GROUP_NAME": "Outbound Campaign Custom@Agent Group Outbound",
    "GSW_CAMPAIGN_NAME": "Outbound Campaign Custom",
    "GSW_CHAIN_ID": 3,
    "GSW_CONTACT_MEDIA_TYPE": "voice",
    "GSW_FROM": 0,
    "GSW_PHONE": "+33647005",
    "GSW_PHONE_TYPE": 1,
    "GSW_RECORD_HANDLE": 283,
    "GSW_REFERENCE_ID": 3,
    "GSW_SWITCH_DBID": 101,
    "GSW_TZ_NAME": "ACT",
    "GSW_TZ_OFFSET": 34200,
    "GSW_UNTIL": 86399,
    "GSW_USER_EVENT": "PreviewRecord",
    "InteractionSubtype": "OutboundNew",
    "InteractionType": "Outbound",
}
CHAINED = REFERENCE | {
    "Custom_Datetime": "2021-03-17 14:42:32",
    "Custom_Float": "51.69",
    "Custom_String_with_default": "Hello General Kenobi",
    "GSW_PHONE": "+33647004",
    "GSW_RECORD_HANDLE": 284,
    "GSW_REFERENCE_ID": 4,
    "GSW_USER_EVENT": "ChainedRecord",
}


def test_the_chain_of_the_reference_is_there():
    custom = next(campaign for campaign in sample_campaigns() if campaign.name == "Outbound Campaign Custom")
    assert [record.values for record in custom.waiting[0]] == [REFERENCE, CHAINED]


def test_every_mode_has_a_campaign_that_runs_and_one_is_only_loaded():
    campaigns = sample_campaigns()
    assert {campaign.mode for campaign in campaigns if campaign.state == "Started"} == {
        "Preview",
        "PushPreview",
        "DirectPushPreview",
    }
    assert [campaign.name for campaign in campaigns if campaign.state == "Loaded"] == ["Winter Survey"]


def test_handles_and_attempts_are_unique():
    records = [record.values for each in sample_campaigns() for chain in each.waiting for record in chain]
    assert len({values["GSW_RECORD_HANDLE"] for values in records}) == len(records)
    chains = [chain[0].values for each in sample_campaigns() for chain in each.waiting]
    assert len({values["GSW_CALL_ATTEMPT_GUID"] for values in chains}) == len(chains)


def test_every_value_of_every_record_can_be_shown_and_written_back():
    for campaign in sample_campaigns():
        for values in (record.values for chain in campaign.waiting for record in chain):
            for field in campaign.fields:
                assert field.name in values
                shown = field.payload(values)["value"]
                if field.is_editable and not (field.is_mandatory and shown is None):
                    field.stored(shown)


def test_every_type_of_field_occurs():
    kinds = {field.type for campaign in sample_campaigns() for field in campaign.fields}
    assert kinds == {"int", "float", "char", "var-char", "date", "time", "bool", "enum"}


def test_the_references_update_is_possible_for_the_offer_of_the_month():
    update = {"GSW_FROM": "10.15", "GSW_UNTIL": "23:45", "GSW_PHONE_TYPE": 9, "GSW_CUSTOM_STRING": "Custom message"}
    assert checked_update(sample_campaigns()[0].fields, update)["GSW_FROM"] == 36900


def test_the_update_of_the_vendors_published_page_is_possible_too():
    update = {"GSW_FROM": "10:10", "GSW_CUSTOM_STRING": "string value", "GSW_CUSTOM_DATE": "10/10/2021 23:45"}
    stored = checked_update(sample_campaigns()[0].fields, update)
    assert stored["GSW_CUSTOM_DATE"] == "2021-10-10 23:45:00"
