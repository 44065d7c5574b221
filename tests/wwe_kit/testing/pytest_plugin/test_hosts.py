"""Where the workspace of a test runs."""

FETCHING = """
from genesys.wwe import page

answer = await page.fetch("https://crm.example/customers/42")
page.fill("#app", f"{answer.status_code} {answer.json()['name']}")
"""
ROUTES = """
    import pytest

    @pytest.fixture
    def routes(workspace):
        return workspace.route("https://crm.example/customers/*", json={"name": "Ada"}, status=201)

    def test_that_has_a_route(routes, workspace, extension):
        assert extension.text("#app") == "201 Ada"
        assert routes.one().url == "https://crm.example/customers/42"

    def test_that_has_none(workspace, extension):
        extension.text("#app")
"""
CONNECT = '[project]\nname = "desk"\n[tool.wwe]\nruntime = "micropython"\nconnect = ["https://crm.example"]\n'
VIEW = '[tool.wwe.views.index]\nlevel = "workspace"\n'


def test_a_file_of_options_that_is_not_there_is_told(outcome):
    assert "the fixture wwe_options nowhere.toml: there is no such file." in outcome.output


def test_in_memory_routes_answer_what_a_page_fetches_and_what_has_none_is_named(run_pytest):
    outcome = run_pytest(ROUTES, files={"main.py": FETCHING, "pyproject.toml": CONNECT + VIEW})
    assert "1 passed" in outcome.output
    sentence = "The page fetched GET https://crm.example/customers/42, and no route of the test answers that."
    assert sentence in outcome.output


SPEAKING = """
from genesys.wwe import page
from genesys.wwe.texts import format_decimal, get_locale

page.fill("#app", format_decimal(1234.5), " ", get_locale())
"""
LANGUAGES = """
    import pytest

    @pytest.mark.browser_context_args(locale="de-DE", timezone_id="Europe/Berlin")
    def test_of_an_agent_in_berlin(workspace, extension):
        assert extension.text("#app") == "1.234,5 de-DE"

    @pytest.mark.browser_context_args(timezone_id="Europe/Berlinn")
    def test_of_an_agent_nowhere(workspace, extension):
        pass
"""


def test_in_memory_a_page_is_for_the_agent_that_a_browsers_context_would_be_told_of(run_pytest):
    outcome = run_pytest(LANGUAGES, files={"main.py": SPEAKING, "pyproject.toml": CONNECT + VIEW})
    assert "1 passed" in outcome.output
    assert "1 error" in outcome.output
    sentence = "timezone_id is 'Europe/Berlinn', and there is no such time zone. Did you mean \"Europe/Berlin\"?"
    assert sentence in outcome.output
