from wwe_host.model.campaign import Campaign, Mode


def test_a_campaign_is_started_and_has_nothing_unless_it_is_said():
    campaign = Campaign("Offer of the Month", Mode.PULL, ())
    assert (campaign.state, campaign.waiting, campaign.processed) == ("Started", [], [])


def test_the_modes_have_their_names_on_the_wire():
    assert list(Mode) == ["Preview", "PushPreview", "DirectPushPreview"]
