import pytest

from wwe_kit.build.site import build_site
from wwe_kit.project.project import load_project
from wwe_kit.server.sites import Sites
from wwe_kit.server.workspace_options import ORIGINS, read_file, workspace_options

ORIGIN = "http://127.0.0.1:8701"
CRM = {"crm": {"label": "CRM", "url": "https://crm.example.com/"}}
TWO_VIEWS = """
[project]
name = "desk"
[tool.wwe]
label = "Desk"
[tool.wwe.views.customer]
[tool.wwe.views.board]
level = "workspace"
kind = "popup"
title = "Board"
"""


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    """An extension with two views that is served."""
    folder = tmp_path_factory.mktemp("desk")
    (folder / "pyproject.toml").write_text(TWO_VIEWS, encoding="utf-8")
    (folder / "main.py").touch()
    return Sites([load_project(folder)], build_site, [ORIGIN])["desk"]


@pytest.fixture
def options(desk):
    """Return the options for the extension."""

    def of(content=(), below=(), extensions=(desk,)):
        return workspace_options(dict(content), "options.toml", extensions, dict(below))

    return of


def workspace(**options):
    """The content of a file that sets these: dots are written as two underscores, hyphens as one."""
    names = {name.replace("__", ".").replace("_", "-"): value for name, value in options.items()}
    return {"interaction-workspace": names}


# --- the file --------------------------------------------------------------------------------------------------------


@pytest.fixture
def file(tmp_path):
    return tmp_path / "options.toml"


def test_a_file_is_read_also_where_its_editor_begins_it_with_a_mark(file):
    for content in (b"[crm]\nlabel = 'Caf\xc3\xa9'", b"\xef\xbb\xbf[crm]\nlabel = 'Caf\xc3\xa9'"):
        file.write_bytes(content)
        assert read_file(file) == {"crm": {"label": "Café"}}


def test_a_file_that_is_not_there_is_named(file, complaint):
    assert complaint(read_file, file) == f"--options {file}: there is no such file."


def test_a_folder_is_no_file(tmp_path, complaint):
    assert complaint(read_file, tmp_path) == f"{tmp_path} cannot be read: Is a directory."


@pytest.mark.parametrize(("content", "why"), [(b"[crm\n", "line 1: "), (b"[a]\n[a]\n", "line 2: ")])
def test_a_file_that_is_not_toml_is_named_with_the_place(file, complaint, content, why):
    file.write_bytes(content)
    sentence = complaint(read_file, file)
    assert sentence.startswith(f"{file} is not TOML: ")
    assert why in sentence


def test_what_administrators_paste_is_shown_as_it_would_be_right(file, complaint):
    file.write_bytes(b"; from the manual\n[interaction-workspace]\nvoice.auto-answer = true\n")
    assert complaint(read_file, file).endswith("Write line 1 as: # from the manual")
    file.write_bytes(b"[interaction-workspace]\nlogin.voice.@place = agent 1\n")
    assert complaint(read_file, file).endswith('Write line 2 as: "login.voice.@place" = "agent 1"')


# --- the extensions' own sections ------------------------------------------------------------------------------------


def test_every_view_is_shown_at_its_level(options):
    [customer] = options().web_content("interaction")
    [board] = options().web_content("workspace")
    assert (customer.section, customer.label, customer.kind) == ("desk.customer", "Desk", "tab")
    assert (board.section, board.label, board.kind) == ("desk.board", "Board", "popup")
    assert customer.url.partition("?")[0] == f"{ORIGIN}/customer.html"


def test_addresses_have_the_variables_that_their_level_knows(options):
    for level in ("interaction", "workspace"):
        [content] = options().web_content(level)
        names = {part.partition("=")[2] for part in content.url.partition("?")[2].split("&")}
        assert "$Agent.EmployeeId$" in names
        assert ("$Interaction.Id$" in names) == (level == "interaction")


def test_the_extensions_origin_is_accepted_where_the_file_names_none(options):
    assert options().text(ORIGINS) == ORIGIN
    assert options(workspace(service_client_api__rate_limit=5)).text(ORIGINS) == ORIGIN


def test_origins_that_the_file_names_are_all_there_are(options):
    assert options({"interaction-workspace": {ORIGINS: "https://crm.example.com"}}).text(ORIGINS) == (
        "https://crm.example.com"
    )


def test_without_extensions_nobody_is_accepted_and_nothing_is_shown(options):
    none = options(extensions=())
    assert none.text(ORIGINS) == ""
    assert none.web_content("interaction") == none.web_content("workspace") == []


# --- what the file says holds ----------------------------------------------------------------------------------------


def test_views_stand_behind_what_the_file_shows(options):
    both = options(workspace(interaction__web_content="crm") | CRM)
    assert both.names("interaction.web-content") == ["crm", "desk.customer"]


def test_the_file_may_put_a_view_where_it_wants_it(options):
    both = options(workspace(interaction__web_content="desk.customer,crm") | CRM)
    assert both.names("interaction.web-content") == ["desk.customer", "crm"]


@pytest.mark.parametrize(
    "content",
    [
        {"desk": {"customer": {"label": "Kunde"}}},  # [desk.customer]
        {"desk.customer": {"label": "Kunde"}},  # ["desk.customer"]
    ],
)
def test_the_file_may_set_a_views_options_and_the_others_stay(options, content):
    set_up = options(content)
    [customer] = set_up.web_content("interaction")
    assert customer.label == "Kunde"
    assert customer.url.startswith(f"{ORIGIN}/customer.html?")
    assert set_up.warnings == ()


def test_what_a_scenario_wants_holds_where_the_file_says_nothing(options):
    wanted = workspace(service_client_api__rate_limit=5, voice__auto_answer=True)
    both = options(workspace(service_client_api__rate_limit=7), below=wanted)
    assert both.number("service-client-api.rate-limit") == 7
    assert both.flag("voice.auto-answer")
    assert both.names("interaction.web-content") == ["desk.customer"]


def test_transaction_objects_are_kept(options):
    content = {"transaction": {"vip": {"interaction-workspace": {"chat.auto-answer": True}}}}
    assert options(content).transactions == {"vip": {"interaction-workspace": {"chat.auto-answer": "true"}}}


# --- what cannot be --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (
            workspace(voice__auto_anwser=True),
            '[interaction-workspace] voice.auto-anwser: there is no such option. Did you mean "voice.auto-answer"?',
        ),
        (
            {"wwe-host": {"agent": {"frist-name": "Ann"}}},
            '[wwe-host] agent.frist-name: there is no such option. Did you mean "agent.first-name"?',
        ),
        (
            workspace(service_client_api__rate_limit="many"),
            '[interaction-workspace] service-client-api.rate-limit: it is "many", but it must be a whole number, '
            "0 or more.",
        ),
        (
            workspace(workspace__web_content="cmr") | CRM,
            '[interaction-workspace] workspace.web-content: it names the section "cmr", which does not exist.',
        ),
        ({"interaction-workspace": 5}, "[interaction-workspace]: it must be a section with options."),
    ],
)
def test_an_option_that_cannot_be_is_refused_with_file_name_and_what_would_be_right(
    options, complaint, content, sentence
):
    assert complaint(options, content).startswith(f"options.toml: {sentence}")


@pytest.mark.parametrize(
    ("content", "warning"),
    [
        (
            {"interaction-workspac": {"voice.auto-answer": True}},
            '[interaction-workspac] is a section that the host does not know. Did you mean "interaction-workspace"?',
        ),
        (CRM, "[crm] is not shown: neither workspace.web-content nor interaction.web-content names it."),
        ({"crm": {ORIGINS: "*"}}, f"[crm] {ORIGINS} has no effect. Write it into [interaction-workspace] "),
    ],
)
def test_what_does_nothing_is_warned_of(options, content, warning):
    [found] = options(content).warnings
    assert found.startswith(warning)


def test_sections_of_the_customers_own_are_no_matter_for_a_warning(options):
    content = workspace(workspace__web_content="crm") | CRM | {"CustomSection": {"option": "7"}}
    assert options(content).warnings == ()
