"""A page in memory speaks the agent's language, as in a browser."""

import shutil

import pytest

from tests.wwe_kit.memory.conftest import EXAMPLES, ring, text
from wwe_kit.memory.errors import NotInMemory
from wwe_kit.memory.texts.agent import Agent
from wwe_kit.memory.workspace import MemorySettings, MemoryWorkspace


@pytest.fixture
def account(show_for):
    """Return the document of the example for an agent."""

    def of(agent, folder=EXAMPLES / "account"):
        workspace = show_for(agent, folder)
        ring(workspace)
        return next(iter(workspace.pages)).page.document

    return of


@pytest.fixture
def show_for(request):
    """Run a workspace in memory for an agent."""

    def run(agent, folder):
        workspace = MemoryWorkspace(MemorySettings([folder], is_checked=False, agent=agent), print)
        workspace.__enter__()
        request.addfinalizer(lambda: workspace.__exit__(None, None, None))
        workspace.open_tab()
        return workspace

    return run


def test_template_and_python_are_in_the_agents_language_as_are_dates_and_numbers(account):
    document = account(Agent(("de-AT",)))
    shown = document.body.innerText.replace("\u00a0", " ")
    for each in ("Konto", "3 Anrufe in dieser Woche", "7. März 2019", "€ 49,90", "Im Rückstand"):
        assert each in shown
    assert document.documentElement.getAttribute("lang") == "de"
    assert document.querySelector("#note").placeholder == "Bittet um Rückruf"


@pytest.mark.parametrize("languages", [("en-US",), ("fr-FR",)])
def test_whoever_reads_none_of_the_languages_gets_the_fall_back(account, languages):
    document = account(Agent(languages))
    assert document.querySelector("h1").textContent == "Account"
    assert "3 calls this week" in document.body.innerText
    assert document.documentElement.getAttribute("lang") == "en"


def test_an_edit_of_a_catalogue_is_in_the_page(show_for, tmp_path):
    folder = shutil.copytree(EXAMPLES / "account", tmp_path / "account")
    workspace = show_for(Agent(("de-AT",)), folder)
    ring(workspace)
    assert text(workspace, "h1") == "Konto"
    file = folder / "locale/de/LC_MESSAGES/messages.po"
    file.write_text(file.read_text(encoding="utf-8").replace('"Konto"', '"Kundenkonto"'), encoding="utf-8")
    workspace.reload_extension("account")
    assert text(workspace, "h1") == "Kundenkonto"


def test_the_window_tells_the_agents_languages(show_for, write):
    folder = write(
        "from genesys.wwe import page\nn = page.window.navigator\npage.fill('main', n.language, *n.languages)\n"
    )
    assert text(show_for(Agent(("pt-BR",)), folder)) == "pt-BRpt-BR"


def test_a_time_is_shown_in_the_agents_time_zone_and_one_without_a_zone_as_it_is(show_for, write):
    main = (
        "from datetime import datetime\nfrom genesys.wwe import page\n"
        "from genesys.wwe.texts import format_time, get_locale\n"
        "told = format_time(0), format_time(datetime(2026, 1, 1, 8)), datetime.fromtimestamp(0).hour, get_locale()\n"
        "page.fill('main', '|'.join(map(str, told)))\n"
    )
    shown = text(show_for(Agent(("de-DE",), "Asia/Tokyo"), write(main)))
    assert shown == "09:00:00|08:00:00|9|de-DE"


def test_right_to_left_is_the_direction_of_the_page(account, tmp_path):
    folder = tmp_path / "account"
    shutil.copytree(EXAMPLES / "account", folder)
    settings = (folder / "pyproject.toml").read_text(encoding="utf-8")
    (folder / "pyproject.toml").write_text(settings.replace('"de"]', '"de", "ar"]'), encoding="utf-8")
    (folder / "locale/ar/LC_MESSAGES").mkdir(parents=True)
    catalogue = (
        'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n\nmsgid "Account"\nmsgstr "الحساب"\n'
    )
    (folder / "locale/ar/LC_MESSAGES/messages.po").write_text(catalogue, encoding="utf-8")
    document = account(Agent(("ar-EG",)), folder)
    assert document.documentElement.getAttribute("dir") == "rtl"
    assert document.querySelector("h1").textContent == "الحساب"


def test_javascripts_own_names_are_told_with_the_tier_that_has_them(show, write):
    with pytest.raises(NotInMemory, match=r'Intl of window is not in memory: .*wwe_tier\("browser"\)'):
        show(write("from genesys.wwe import page\npage.window.Intl\n"))
