"""A page speaks the language of its agent, in whom the browser believes, or of its address."""

import pytest
from playwright.sync_api import expect

from tests.browser.folders import EXAMPLES
from wwe_kit.project.project import load_project
from wwe_kit.texts.update import update_catalogues

# fmt: off
ARABIC = {
    "Account": "الحساب", "Note": "ملاحظة", "Attach to the call": "إرفاق بالمكالمة", "State": "الحالة",
    "Wants to be called back": "يرغب في معاودة الاتصال",
    "In arrears": "متأخر عن السداد",
    "Open amount": "المبلغ المستحق",
    "Customer since": "عميل منذ", "Used this month": "المستهلك هذا الشهر", "Share of the contract": "نسبة العقد",
}
CALLS = ("لا مكالمات", "مكالمة واحدة", "مكالمتان", "{count} مكالمات", "{count} مكالمة", "{count} مكالمة")
# fmt: on


@pytest.fixture
def locale():
    """What the agent's browser is set to; a test may parametrize it."""
    return "de-AT"


@pytest.fixture
def browser_context_args(browser_context_args, locale):
    return browser_context_args | {"locale": locale}


@pytest.fixture
def wwe_runtime():
    return "micropython"


@pytest.fixture
def folder(copy_of):
    return copy_of(EXAMPLES / "account")


@pytest.fixture
def wwe_extensions(folder):
    return [folder]


@pytest.fixture
def account(workspace, workspace_page, extension_frame):
    """Open the page of the extension."""

    def opened():
        workspace.ring().answer()
        return extension_frame("Account")

    return opened


def fetched(frame):
    """The files of texts that the page has asked for."""
    names = frame.locator("html").evaluate("() => performance.getEntriesByType('resource').map(({ name }) => name)")
    return [name.rpartition("/")[2].partition("-")[0] for name in names if "/account." in name]


class TestOnEachRuntime:
    @pytest.fixture
    def wwe_runtime(self, each_interpreter):  # tests/browser/sites/test_own_pages.py has PyScript's
        return each_interpreter

    def test_template_and_python_are_in_the_agents_language_as_are_dates_and_numbers(self, account):
        frame = account()
        expect(frame.get_by_role("heading", name="Konto")).to_be_visible()
        expect(frame.get_by_text("3 Anrufe in dieser Woche")).to_be_visible()
        expect(frame.get_by_text("7. März 2019")).to_be_visible()
        expect(frame.get_by_text("€ 49,90")).to_be_visible()  # as in Austria: in Germany it is 49,90 €
        expect(frame.get_by_text("Im Rückstand")).to_be_visible()
        expect(frame.get_by_placeholder("Bittet um Rückruf")).to_be_visible()
        expect(frame.locator("html")).to_have_attribute("lang", "de")
        assert fetched(frame) == ["account.de"]
        frame.get_by_label("Notiz").fill("Vertrag")
        frame.get_by_role("button", name="Am Anruf vermerken").click()
        expect(frame.get_by_text("Am Anruf vermerkt: Vertrag")).to_be_visible()


class TestPagesThatShareAnInterpreter:
    @pytest.fixture
    def folder(self, folder):
        file = folder / "pyproject.toml"
        settings = file.read_text(encoding="utf-8").replace(
            "runtime = ", 'keeper = "lobby"\nruntime = "pyodide"  # not '
        )
        view = '\n[tool.wwe.views.lobby]\nlevel = "workspace"\nkind = "hidden"\nentry = "lobby.py"\n'
        file.write_text(settings + view, encoding="utf-8")
        (folder / "lobby.py").write_text("", encoding="utf-8")
        return folder

    @pytest.fixture
    def wwe_runtime(self):
        return None

    def test_a_kept_page_has_its_own_language(self, account):
        expect(account().get_by_text("3 Anrufe in dieser Woche")).to_be_visible()


@pytest.mark.parametrize("locale", ["fr-FR"])
def test_whoever_reads_none_of_the_languages_gets_the_fall_back_or_what_the_address_names(account, page):
    frame = account()
    expect(frame.get_by_role("heading", name="Account")).to_be_visible()
    expect(frame.get_by_text("3 calls this week")).to_be_visible()
    assert fetched(frame) == []
    address = frame.locator("html").evaluate("() => location.origin + location.pathname")
    for query, language in (("lang=de", "de"), ("Language=de_CH", "de"), ("lang=$Agent.Language$", "en")):
        page.goto(f"{address}?{query}")
        expect(page.locator("html")).to_have_attribute("lang", language)
        heading = page.get_by_role("heading", name="Konto" if language == "de" else "Account", exact=True)
        expect(heading).to_be_visible()


def test_nobody_sees_another_language_before_the_texts_are_there(workspace, workspace_page):
    held = []

    def hold(route):
        held.append(route)

    workspace_page.route("**/account.de-*.json", hold)
    workspace.ring().answer()
    heading = workspace_page.frame_locator('iframe[title="Account"]').locator("h1")
    expect(heading).to_be_attached()
    workspace.wait_until(lambda: workspace_page.wait_for_timeout(10) or held)
    expect(heading).to_be_hidden()
    held[0].continue_()
    expect(heading).to_be_visible()
    expect(heading).to_have_text("Konto")


@pytest.mark.parametrize("locale", ["de-DE"])
@pytest.mark.parametrize("answer", [lambda route: route.abort(), lambda _route: None], ids=["refused", "kept"])
def test_texts_that_cannot_be_fetched_leave_the_page_in_its_own_language(account, page, answer):
    page.add_init_script(
        "const { timeout } = AbortSignal; AbortSignal.timeout = (ms) => timeout.call(AbortSignal, ms / 100)"
    )
    page.route("**/account.de-*.json", answer)
    frame = account()
    expect(frame.get_by_text("3 calls this week")).to_be_visible()
    expect(frame.locator("html")).to_have_attribute("lang", "en")


def translate(folder, language):
    """Add a language to the example, with the texts above."""
    settings = folder / "pyproject.toml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(text.replace('["en", "de"]', f'["en", "de", "{language}"]'), encoding="utf-8")
    file = update_catalogues(load_project(folder))[1].file
    catalogue = file.read_text(encoding="utf-8")
    for source, translation in ARABIC.items():
        catalogue = catalogue.replace(f'msgid "{source}"\nmsgstr ""', f'msgid "{source}"\nmsgstr "{translation}"')
    for number, form in enumerate(CALLS):
        catalogue = catalogue.replace(f'msgstr[{number}] ""', f'msgstr[{number}] "{form}"')
    file.write_text(catalogue, encoding="utf-8")


class TestRightToLeft:
    @pytest.fixture
    def folder(self, folder):
        translate(folder, "ar")
        return folder

    @pytest.mark.parametrize("locale", ["ar-EG"])
    def test_the_page_runs_from_right_to_left(self, account):
        frame = account()
        expect(frame.get_by_role("heading", name="الحساب")).to_be_visible()
        expect(frame.get_by_text("٣ مكالمات")).to_be_visible()  # in the digits of Egypt
        assert frame.locator("html").get_attribute("dir") == "rtl"
        side = "(element) => { const box = element.getBoundingClientRect(); return innerWidth - box.right < box.left; }"
        assert frame.get_by_role("button").evaluate(side) is False  # the field is right of it
        assert frame.get_by_label("ملاحظة").evaluate("(element) => getComputedStyle(element).direction") == "rtl"
