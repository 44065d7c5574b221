import asyncio
import sys
import traceback

import pytest

from tests.wwe_kit.memory.conftest import EXAMPLES, click, ring, text
from wwe_kit.errors import BadInput
from wwe_kit.memory.errors import NotHere, NotInMemory, Restless
from wwe_kit.testing import Answer, NoRoute
from wwe_protocol.errors import FetchError

CONNECT = 'connect = ["https://crm.test"]'


def test_an_example_runs_unchanged(show):
    workspace = show(EXAMPLES / "screen-pop")
    call = ring(workspace, ani="+33298001007", user_data={"CustomerId": "1007"})
    assert "Ann Miller" in text(workspace)
    assert workspace.ask("user_data", {"interaction": call})["ScreenPop"] == "shown"


def test_an_action_settles_before_it_returns(show, write):
    folder = write(
        "from genesys.wwe import page, service\n"
        "@page.when('click', '#ready')\n"
        "async def ready(_event):\n"
        "    await service.agent.set_state('NotReady')\n"
        "    state = await service.agent.get_state()\n"
        "    page.fill('main', state.type)\n",
        "<main></main><button id=ready>Go</button>",
    )
    workspace = show(folder)
    click(workspace, "#ready")
    assert text(workspace) == workspace.ask("agent_state", {}) == "NOT_READY"


def test_an_hour_passes_for_all_together(show, write):
    folder = write(
        "import asyncio, time\n"
        "from genesys.wwe import page\n"
        "seen = {'slept': 0, 'ticked': 0, 'after': 0}\n"
        "began = time.monotonic()\n"
        "async def sleep():\n"
        "    while True:\n"
        "        await asyncio.sleep(60)\n"
        "        seen['slept'] += 1\n"
        "        show()\n"
        "page.on_ready(sleep)\n"
        "def show():\n"
        "    page.fill('main', f'{seen} {round(time.monotonic() - began)}')\n"
        "def tick():\n"
        "    seen['ticked'] += 1\n"
        "    show()\n"
        "page.window.setInterval(tick, 1000)\n"
        "page.after(3599, lambda: seen.update(after=round(page.window.performance.now() / 1000)))\n"
    )
    workspace = show(folder)
    began = workspace.on_workspace(lambda host: host.session.clock.now())
    workspace.advance(3600)
    assert text(workspace) == "{'slept': 60, 'ticked': 3600, 'after': 3599} 3600"
    assert workspace.on_workspace(lambda host: host.session.clock.now()) - began == pytest.approx(3_600_000)


def test_a_clock_that_is_held_is_pushed_with_everything_else(show, write):
    workspace = show(
        write("import asyncio\nfrom genesys.wwe import page\nawait asyncio.sleep(5)\npage.fill('main', 'five')\n")
    )
    workspace.ask("hold_clock", {})
    before = workspace.on_workspace(lambda host: host.session.clock.now())
    workspace.ask("advance", {"seconds": 5})
    assert text(workspace) == "five"
    assert workspace.on_workspace(lambda host: (host.session.clock.now() - before, host.session.clock.is_held)) == (
        5000,
        True,
    )


def test_waiting_lets_time_pass_from_timer_to_timer(show, write):
    workspace = show(
        write("import asyncio\nfrom genesys.wwe import page\nawait asyncio.sleep(3)\npage.fill('main', 'three')\n")
    )
    assert text(workspace) == ""
    assert workspace.wait_until(lambda: text(workspace) == "three", 5)
    assert not workspace.wait_until(lambda: text(workspace) == "four", 5)


@pytest.mark.parametrize(
    "fault",
    [
        "raise ValueError('not mine')",
        "await asyncio.sleep(0)\n    raise ValueError('not mine')",
        "asyncio.create_task(later())\n    await asyncio.sleep(0)\n    await asyncio.sleep(0)",
        "page.after(0, explode)",
        "page.window.setTimeout(explode)",
    ],
)
@pytest.mark.filterwarnings("ignore::ResourceWarning")
def test_an_error_that_nobody_took_is_raised_out_of_the_action_with_the_authors_line(show, write, fault):
    folder = write(
        "import asyncio\nfrom genesys.wwe import page\n"
        "def explode():\n    raise ValueError('not mine')\n"
        "async def later():\n    explode()\n"
        f"@page.when('click', 'button')\nasync def go(_event):\n    {fault}\n",
        "<button>Go</button>",
    )
    workspace = show(folder)
    with pytest.raises(ValueError, match="not mine") as caught:
        click(workspace, "button")
    last = traceback.extract_tb(caught.value.__traceback__)[-1]
    assert (last.filename, last.line) == (str(folder / "main.py"), "raise ValueError('not mine')")
    assert workspace.ask("tabs", {})


def test_an_entry_that_fails_is_raised_where_its_page_was_opened(show, write):
    with pytest.raises(ZeroDivisionError):
        show(write("print(1 / 0)\n"))


def test_several_errors_are_raised_together(show, write):
    folder = write(
        "from genesys.wwe import page\n"
        "@page.when('click', 'button')\ndef one(_event):\n    raise ValueError('one')\n"
        "@page.when('click', 'button')\ndef two(_event):\n    raise KeyError('two')\n",
        "<button>Go</button>",
    )
    workspace = show(folder)
    with pytest.raises(ExceptionGroup) as caught:
        click(workspace, "button")
    assert [type(error) for error in caught.value.exceptions] == [ValueError, KeyError]


def test_what_only_a_browser_has_is_raised_past_an_authors_except(show, write):
    folder = write(
        "from genesys.wwe import page\n"
        "@page.when('click', 'button')\n"
        "def go(event):\n"
        "    try:\n"
        "        page.window.alert('hello')\n"
        "    except Exception:\n"
        "        pass\n",
        "<button>Go</button>",
    )
    workspace = show(folder)
    with pytest.raises(NotInMemory, match=r"window\.alert\('hello'\).*wwe_tier\(\"browser\"\)"):
        click(workspace, "button")


def test_a_page_that_sleeps_for_real_is_refused(show, write):
    with pytest.raises(NotHere, match=r"await asyncio\.sleep\(1\)"):
        show(write("import time\ntime.sleep(1)\n"))


def test_a_page_that_never_rests_is_told_with_its_line(show, write):
    folder = write("import asyncio\nwhile True:\n    await asyncio.sleep(0)\n")
    with pytest.raises(Restless, match=r"main\.py:3"):
        show(folder)


def test_a_second_ring_has_a_page_of_its_own_with_modules_of_its_own(show, write):
    folder = write(
        "import store\nfrom genesys.wwe import page\nstore.seen.append(page.context.interaction_id)\n"
        "page.fill('main', str(store.seen))\n",
        level="interaction",
        files={"store.py": "seen = []\n"},
    )
    workspace = show(folder)
    first, second = ring(workspace), ring(workspace)
    shown = {
        each.frame.interaction.uuid: each.page.document.querySelector("main").textContent for each in workspace.pages
    }
    assert shown == {first: "['1']", second: "['2']"}


def test_two_extensions_in_two_tabs_are_four_pages(show, write):
    desk = write("from genesys.wwe import page\npage.fill('main', 'desk')\n")
    shop = write("from genesys.wwe import page\npage.fill('main', 'shop')\n", name="shop")
    workspace = show(desk, shop, tabs=2)
    shown = [(each.tab.tab_id, each.page.document.querySelector("main").textContent) for each in workspace.pages]
    assert sorted(shown) == [("tab1", "desk"), ("tab1", "shop"), ("tab2", "desk"), ("tab2", "shop")]
    workspace.close_tab("tab1")
    assert [each.tab.tab_id for each in workspace.pages] == ["tab2", "tab2"]


def test_extensions_talk_over_a_channel(show, write):
    sender = write(
        "from genesys.wwe import page, service\n"
        "@page.when('click', 'button')\n"
        "async def tell(_event):\n"
        "    await service.messenger.broadcast_message('prices', {'oil': 80})\n",
        "<button>Tell</button>",
    )
    hearer = write(
        "from genesys.wwe import page, service\n"
        "@service.on('messenger:prices')\n"
        "def hear(event):\n"
        "    page.fill('main', str(event.message))\n",
        name="hearer",
    )
    workspace = show(sender, hearer)
    click(workspace, "button")
    heard = next(each.page for each in workspace.pages if each.page.content.project.name == "hearer")
    assert "oil" in heard.document.querySelector("main").textContent


def test_an_edit_is_seen_when_the_extension_is_loaded_again(show, write):
    folder = write("from genesys.wwe import page\npage.fill('main', 'before')\n")
    workspace = show(folder)
    write("from genesys.wwe import page\npage.fill('main', 'after')\n")
    workspace.reload_extension("desk")
    assert text(workspace) == "after"
    with pytest.raises(BadInput, match=r'No extension "dsk" is shown.*desk'):
        workspace.reload_extension("dsk")


def test_a_page_that_goes_says_so_in_the_order_of_a_browser(show, write):
    folder = write(
        "from genesys.wwe import page\n"
        "for name in ('beforeunload', 'pagehide', 'unload'):\n"
        "    page.window.addEventListener(name, lambda event: print(event.type))\n"
        "@page.on_leave\n"
        "def leave():\n"
        "    print('leave')\n"
    )
    workspace = show(folder)
    workspace.reload_extension("desk")
    assert workspace.said == ["beforeunload", "leave", "pagehide", "unload"]


def test_what_a_page_waits_for_is_cancelled_when_it_goes(show, write):
    folder = write(
        "import asyncio\nfrom genesys.wwe import page\n"
        "async def wait():\n    try:\n        await asyncio.sleep(100)\n    finally:\n        print('cancelled')\n"
        "page.on_ready(wait)\n"
    )
    workspace = show(folder)
    workspace.close_tab("tab1")
    assert workspace.said == ["cancelled"]


def test_a_popup_has_a_page_in_a_window_of_its_own(show, write):
    workspace = show(write("from genesys.wwe import page\npage.fill('main', 'window')\n", kind="popup"))
    assert text(workspace) == "window"


def test_a_dialog_has_the_page_that_was_asked_for(show, write):
    folder = write(
        "from genesys.wwe import page, service\n"
        "@page.when('click', 'button')\n"
        "async def open(_event):\n"
        "    await service.system.open_dialog(page.window.location.origin + '/main.html?dialog=1')\n"
        "page.fill('main', page.window.location.search[:9])\n",
        "<main></main><button>Open</button>",
    )
    workspace = show(folder)
    click(workspace, "button")
    assert [each.page.document.querySelector("main").textContent for each in workspace.pages][1] == "?dialog=1"


def test_a_route_of_the_test_answers_what_a_page_fetches(show, write):
    folder = write(
        "from genesys.wwe import page\n"
        "answer = await page.fetch('https://crm.test/people', params={'id': 7})\n"
        "page.fill('main', answer.json()['name'])\n",
        more=CONNECT,
    )
    asked = []

    def answer(request):
        asked.append((request.method, request.url))
        return Answer(text='{"name": "Ada"}', headers={"content-type": "application/json"})

    workspace = show(folder, tabs=0)
    workspace.backend = answer
    workspace.open_tab()
    assert (text(workspace), asked) == ("Ada", [("GET", "https://crm.test/people?id=7")])


def test_a_fetch_that_no_route_answers_fails_with_the_address(show, write):
    folder = write(
        "from genesys.wwe import page\n"
        "try:\n    await page.fetch('https://crm.test/people')\nexcept Exception:\n    pass\n",
        more=CONNECT,
    )
    with pytest.raises(NoRoute, match=r"GET https://crm\.test/people, and no route"):
        show(folder)


def test_a_server_that_the_settings_do_not_name_is_told_as_a_browser_tells_it(show, write):
    source = "from genesys.wwe import page\nserver = 'https://crm.test/people'\nawait page.fetch(server)\n"
    with pytest.raises(FetchError, match=r'policy does not allow this server: set connect = \["https://crm\.test"\]'):
        show(write(source))


def test_two_extensions_of_one_name_are_refused(show, write, tmp_path):
    one = write("pass\n")
    other = write("pass\n", name="other")
    (other / "pyproject.toml").write_text((one / "pyproject.toml").read_text())
    with pytest.raises(BadInput, match="both named desk"):
        show(one, other)


def test_sys_modules_is_afterwards_as_it_was(show, write):
    main = sys.modules["__main__"]
    workspace = show(write("import store\nprint(store.name)\n", files={"store.py": "name = __name__\n"}))
    assert (workspace.said, "store" in sys.modules) == (["store"], True)
    workspace.close_tab("tab1")
    assert "store" not in sys.modules
    assert sys.modules["__main__"] is main


def test_it_works_within_an_async_test(show, write):
    folder = write("import asyncio\nfrom genesys.wwe import page\nawait asyncio.sleep(1)\npage.fill('main', 'one')\n")

    async def an_async_test():
        mine = asyncio.current_task()
        workspace = show(folder)
        workspace.advance(1)
        await asyncio.sleep(0)
        return text(workspace), asyncio.current_task() is mine

    assert asyncio.run(an_async_test()) == ("one", True)


def test_an_unknown_tab_is_refused_with_those_that_are_open(show, write):
    workspace = show(write("pass\n"))
    with pytest.raises(ValueError, match=r'No browser tab "tab9" is open.*tab1'):
        workspace.close_tab("tab9")
