from tests.wwe_host.conversation import Stage
from wwe_host.model.campaign import Mode
from wwe_host.scenarios.scenario_campaign import CallingList, Listed

SPRING = CallingList(
    "Spring Offer",
    Mode.PULL,
    (
        Listed("+33298001843", 1, {"OFFER": "Fibre", "CUSTOMER_ID": 1843, "CONSENT": True}),
        Listed("+33298001844", 1, {"OFFER": "Fibre"}),
        Listed("+33298001845", 2, {}),
    ),
)


def test_records_with_one_chain_number_belong_to_one_customer():
    chains = SPRING.campaign(0).waiting
    assert [[record.phone for record in chain] for chain in chains] == [
        ["+33298001843", "+33298001844"],
        ["+33298001845"],
    ]


def test_an_agent_pulls_a_record_and_sees_its_fields_by_their_types():
    stage = Stage()
    stage.workspace.campaigns.add(SPRING.campaign(0))
    stage.page.subscribe("interaction")
    stage.page.ask("outbound.getPreviewRecord", "Spring Offer")
    assert stage.page.newest["userData"]["OFFER"] == "Fibre"
    assert len(stage.page.ask("outbound.getChainedRecords", "1")[0]["records"]) == 2
    types = {field["name"]: field["fieldType"] for field in stage.page.ask("outbound.getRecordFields", "1")}
    assert (types["OFFER"], types["CUSTOMER_ID"], types["CONSENT"]) == ("var-char", "int", "bool")


def test_two_campaigns_have_numbers_of_their_own():
    handles = [record.handle for position in (0, 1) for chain in SPRING.campaign(position).waiting for record in chain]
    assert len(set(handles)) == len(handles)
