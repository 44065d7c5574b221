from tests.wwe_host.conversation import Stage


def test_an_event_is_made_for_nobody_where_nobody_listens():
    stage = Stage()
    made = []
    stage.workspace.session.publisher.publish("agent", made.append)
    assert made == []


def test_every_subscribed_frame_of_every_tab_gets_an_event_once():
    sections = {"other": {"label": "Other", "url": "https://crm.example.com/other.html"}}
    stage = Stage({"workspace.web-content": "crm,other"}, sections=sections)
    tabs = [stage.tab, stage.open_tab()]
    pages = [stage.page_of(section, tab) for tab in tabs for section in ("crm", "other")]
    for page in pages[:3]:
        page.subscribe("agent")
        page.subscribe("agent")
    pages[0].ask("agent.setState", "NotReady")
    assert [len(page.events("agent")) for page in pages] == [1, 1, 1, 0]


def test_an_event_shows_each_tab_its_own_id():
    stage = Stage()
    stage.calls.reject(stage.ring())
    other = stage.open_tab()
    pages = [stage.page_of("crm", tab) for tab in (stage.tab, other)]
    for page in pages:
        page.subscribe("interaction")
    stage.ring()
    assert [page.newest["interactionId"] for page in pages] == ["2", "1"]


def test_a_closed_tab_hears_nothing():
    stage = Stage()
    other = stage.open_tab()
    page = stage.page_of("crm", other)
    page.subscribe("agent")
    stage.workspace.close_tab(other)
    stage.page.ask("agent.setState", "NotReady")
    assert page.events() == []


def test_one_frame_can_be_left_out():
    sections = {"other": {"label": "Other", "url": "https://crm.example.com/other.html"}}
    stage = Stage({"workspace.web-content": "crm,other"}, sections=sections)
    pages = [stage.page_of(section) for section in ("crm", "other")]
    for page in pages:
        page.subscribe("agent")
    frame = stage.tab.frames[pages[0].frame_id]
    stage.workspace.session.publisher.publish("agent", lambda tab: {}, without=frame)
    assert [page.events("agent") for page in pages] == [[], [{}]]
