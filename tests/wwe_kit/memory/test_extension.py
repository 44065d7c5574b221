import pytest

from tests.wwe_kit.memory.conftest import EXAMPLES
from wwe_kit.memory.errors import NotInMemory
from wwe_kit.testing.frame_choice import NoFrame

FORM = """
<form id=form><input id=name><input id=box type=checkbox><select id=list><option value=1>one</option><option>two
</select><button id=go>Go</button></form><output></output>
"""


def test_the_first_test_of_the_issue(hold):
    workspace, extension = hold(EXAMPLES / "screen-pop")
    call = workspace.ring("+33298001007", {"CustomerId": "1007"})
    call.answer()
    assert "Ann Miller" in extension.text("main")
    assert call.user_data["ScreenPop"] == "shown"


def test_a_module_is_patched_for_the_pages_to_come(hold):
    workspace, extension = hold(EXAMPLES / "screen-pop")
    workspace.patch("customers._CUSTOMERS", {"42": {"name": "Grace Hopper"}})
    workspace.ring("+33298001007", {"CustomerId": "42"}).answer()
    assert "Grace Hopper" in extension.text("main")


ENTRY = """
from genesys.wwe import page

def name():
    return "the real one"

@page.when("click", "button")
def show(_event):
    page.fill("main", name())

async def main():
    show(None)
"""


def test_a_name_of_the_entry_is_patched_in_pages_that_are_open_and_in_those_to_come(hold, write):
    workspace, extension = hold(write(ENTRY, "<main></main><button>Go</button>"))
    assert extension.text("main") == "the real one"
    workspace.patch("main.name", lambda: "the first")
    extension.click("button")
    assert extension.text("main") == "the first"
    workspace.patch("main.name", lambda: "the second")
    extension.reload()
    assert extension.text("main") == "the second"
    assert extension.module("main").name() == "the second"


def test_an_agents_hand_fills_ticks_chooses_and_sends(hold, write):
    source = (
        "from genesys.wwe import page\n"
        "@page.when('submit', '#form')\n"
        "def send(event):\n"
        "    event.preventDefault()\n"
        "    name, box, chosen = (page.find('#' + each) for each in ('name', 'box', 'list'))\n"
        "    page.fill('output', f'{name.value} {box.checked} {chosen.value}')\n"
    )
    _workspace, extension = hold(write(source, FORM))
    extension.fill("#name", "Ada")
    extension.check("#box")
    extension.select("#list", "two")
    extension.click("#go")
    assert extension.text("output") == "Ada True two"
    extension.uncheck("#box")
    extension.select("#list", "1")
    extension.press("#name", "Enter")
    assert extension.text("output") == "Ada False 1"
    assert (extension.value("#name"), extension.window.document is extension.document) == ("Ada", True)


@pytest.mark.parametrize("click", [lambda it: it.click("button"), lambda it: it.get_by_role("button").click()])
def test_the_start_of_a_page_is_a_step_of_its_own(hold, write, click):
    source = "import asyncio\nfrom genesys.wwe import service\nawait asyncio.sleep(1)\nawait service.agent.get()\n"
    workspace, extension = hold(write(source, "<button>Go</button>"))
    click(extension)
    click(extension)
    waits, *clicks = [step.what for step in workspace.diary.steps]
    assert waits == "wait for the page's start"
    assert [each.partition(" ")[0] for each in clicks] == ["click", "click"]
    assert workspace.diary.steps[1].after > workspace.diary.steps[0].after


def test_an_option_that_is_not_there_is_told_with_those_that_are(hold, write):
    _workspace, extension = hold(write("pass\n", FORM))
    with pytest.raises(AssertionError, match=r"it has not these options: \['three'\]; it has 'one', 'two'"):
        extension.select("#list", "three")


def test_what_comes_later_is_waited_for_and_what_never_comes_is_told_with_what_is_there(hold, write):
    source = (
        "import asyncio\nfrom genesys.wwe import page\n"
        "async def later():\n"
        "    await asyncio.sleep(3)\n"
        "    page.fill('main', page.element('b', 'bold', id='late'))\n"
        "page.on_ready(later)\n"
    )
    _workspace, extension = hold(write(source, "<main>Please wait</main>"))
    assert extension.text("#late") == "bold"
    with pytest.raises(AssertionError, match=r"(?s)'#never'.*there is no such element.*main: bold"):
        extension.text("#never")


def test_the_page_is_that_of_the_call_which_the_agent_sees(hold, write):
    source = "from genesys.wwe import page\npage.fill('main', page.context.interaction_id)\n"
    workspace, extension = hold(write(source, level="interaction"))
    with pytest.raises(NoFrame, match="no frame of any extension"):
        extension.text("main")
    first = workspace.ring()
    first.answer()
    assert extension.text("main") == "1"
    second = workspace.ring()
    second.answer()
    assert (extension.text("main"), extension(interaction=first).text("main")) == ("2", "1")


def test_browser_tabs_are_opened_and_closed_by_the_agent(hold, write):
    workspace, extension = hold(write("from genesys.wwe import page\npage.fill('main', '0')\n"))
    [first] = workspace.tabs
    second = workspace.open_tab()
    assert workspace.last_active_tab == second
    extension.document.querySelector("main").textContent = "2"
    assert (extension.text("main"), extension(tab=first).text("main")) == ("2", "0")
    first.turn_to()
    assert extension.text("main") == "0"
    first.close()
    assert (list(workspace.tabs), extension.text("main")) == ([second], "2")
    with pytest.raises(ValueError, match=r'No browser tab "tab1" is open\. Did you mean "tab2"'):
        first.close()


def test_an_extension_is_named_by_its_label(hold, write):
    source = "from genesys.wwe import page\npage.fill('main', '{0}')\n"
    desk, shop = write(source.format("desk")), write(source.format("shop"), name="shop")
    _workspace, extension = hold(desk, shop)
    assert (extension("Desk").text("main"), extension("Shop").text("main")) == ("desk", "shop")
    with pytest.raises(ValueError, match=r'No extension has the label "Shopp"\. Did you mean "Shop"'):
        extension("Shopp")


def test_a_label_is_known_before_its_page_is_there(hold, write):
    workspace, extension = hold(write("pass\n", "<main>Hello</main>", level="interaction"))
    desk = extension("Desk")
    workspace.ring().answer()
    assert desk.text("main") == "Hello"


def test_only_a_text_is_written_into_a_field(hold, write):
    _workspace, extension = hold(write("pass\n", "<input id=note>"))
    with pytest.raises(TypeError, match=r'extension\.fill takes a text, not 5\. Write "5"\.'):
        extension.fill("#note", 5)


def test_a_failed_test_shows_what_it_holds(hold, write):
    workspace, extension = hold(write("pass\n"))
    call = workspace.ring()
    assert repr(workspace) == "<Workspace in memory, with desk>"
    assert repr(extension) == "<Extension, in memory>"
    assert repr(extension("Desk", call)) == f'<Extension "Desk" of <Call {call.uuid}: RINGING>, in memory>'
    assert repr(extension(tab=workspace.last_active_tab)) == "<Extension in tab1, in memory>"
    call.answer()
    assert repr(call) == f"<Call {call.uuid}: TALKING>"
    call.hang_up()
    call.mark_done()
    assert repr(call) == f"<Call {call.uuid}: REMOVED>"


def test_a_misspelt_name_is_told_with_the_nearest(hold, write):
    _workspace, extension = hold(write("pass\n", "<main>Hello</main>"))
    for name, meant in (("clik", "click"), ("bring_to_frnt", "bring_to_front"), ("get_by_rol", "get_by_role")):
        with pytest.raises(AttributeError, match=rf'Extension has no "{name}"\. Did you mean "{meant}"'):
            getattr(extension, name)
    with pytest.raises(AttributeError, match=r'Expect has no "headng"\. Did you mean "heading"'):
        extension.expect.headng("Hello")


def test_a_start_that_does_not_end_is_told_with_the_line_that_waits(hold, write):
    source = (
        "import asyncio\nasync def wait():\n    await asyncio.Event().wait()\nasync def main():\n    await wait()\n"
    )
    _workspace, extension = hold(write(source))
    with pytest.raises(AssertionError, match=r"main\.html has not ended.*at main\.py:5 > main\.py:3\..*on_ready"):
        extension.text("main")


def test_a_module_is_the_pages_own(hold, write):
    _workspace, extension = hold(write("import store\n", files={"store.py": "count = 1\n"}))
    assert extension.module("store").count == 1
    assert extension.module("store") is extension.module("store")
    with pytest.raises(ValueError, match=r"no module 'stor'\. Did you mean \"store\""):
        extension.module("stor")


def test_a_page_can_be_loaded_again(hold, write):
    _workspace, extension = hold(write("import store\nstore.count += 1\n", files={"store.py": "count = 0\n"}))
    before = extension.module("store")
    extension.reload()
    assert extension.module("store") is not before


def test_playwrights_frame_is_a_browsers(hold, write):
    _workspace, extension = hold(write("pass\n"))
    with pytest.raises(NotInMemory, match=r"extension\.frame"):
        extension.frame  # noqa: B018 - to read it is what is refused
