import re

import jinja2
import pytest
from jinja2 import nodes

import genesys.wwe
from genesys.wwe import page as page_module
from genesys.wwe import service as service_module
from tests.architecture.sources import ROOT
from wwe_kit.docs.python import EXAMPLE, event_views, exported, page, result_views, signature
from wwe_kit.project.project import load_project
from wwe_kit.resources import resource
from wwe_protocol import errors
from wwe_protocol.contract import python_name
from wwe_protocol.operations import OPERATIONS
from wwe_protocol.payloads.events import ChannelEvent, Event

NAMESPACES = {python_name(operation.namespace) for operation in OPERATIONS.values()}


@pytest.fixture(scope="module")
def text():
    return page()


def section(text, title, level="###"):
    """What stands under a heading."""
    assert f"\n{level} {title}\n" in text
    return re.split(r"\n##+ ", text.partition(f"\n{level} {title}\n")[2])[0]


def public(view):
    return [name for name, member in vars(view).items() if isinstance(member, property) and not name.startswith("_")]


def test_it_shows_the_example_as_it_is(text):
    code = (ROOT / EXAMPLE / "main.py").read_text(encoding="utf-8")
    assert code in text
    assert (ROOT / EXAMPLE / "desk.html").read_text(encoding="utf-8") in text
    assert load_project(ROOT / EXAMPLE).views[0].level == "workspace"


@pytest.mark.parametrize("name", exported(page_module))
def test_everything_of_the_page_has_its_section(text, name):
    assert re.search(rf"\n### `(await )?page\.{name}[`(:]", text)


@pytest.mark.parametrize("name", [name for name in exported(service_module) if name not in NAMESPACES])
def test_everything_of_the_service_itself_has_its_section(text, name):
    assert re.search(rf"\n### `(await )?service\.{name}[`(:]", text)


def test_a_section_has_the_signature_and_the_docstring(text):
    assert "no element" not in section(text, "`page.fill(selector: str, *children: Child) -> AnyElement`")
    assert "The loop raises HostGone" in section(text, "`service.follow() -> Follow`")
    assert "from now on" in section(text, "`service.set_timeout(seconds: float) -> None`")
    assert '`{"request":' in text


def test_every_call_has_a_row_with_what_it_does(text):
    assert text.count("\n| `service.") == len(OPERATIONS)
    [row] = [line for line in text.splitlines() if line.startswith("| `service.system.popup_toast(")]
    assert "`autoCloseTimeout` (ms)" in row
    assert "| `list[Media]` |" in text


@pytest.mark.parametrize("view", [*result_views(), *event_views()])
def test_every_view_has_a_table_of_its_attributes(text, view):
    shown = re.findall(r"^\| `(\w+)` \| `", section(text, view.__name__), re.MULTILINE)
    assert shown == (["name"] if view is Event else []) + public(view)


def test_an_attribute_has_its_type_and_says_what_it_is(text):
    assert "| `ani` | `str \\| None` | The number that calls (" in section(text, "Interaction")
    assert "| `interaction_id` | `str` | The id that every operation takes. |" in section(text, "Interaction")
    assert "| `get(key: str)` | `Any` | Read one field" in section(text, "Results", "##")


def test_the_views_are_those_that_calls_and_events_give():
    assert {view.__name__ for view in result_views()} == {
        "Agent",
        "State",
        "Device",
        "Media",
        "Token",
        "Party",
        "Contact",
        "Interaction",
        "Campaign",
        "Field",
    }
    assert ChannelEvent in event_views()


def test_every_error_is_in_the_tree_and_in_the_table(text):
    part = section(text, "Errors", "##")
    for name, error in vars(errors).items():
        if isinstance(error, type) and issubclass(error, errors.WorkspaceError):
            assert re.search(rf"^[ │├└─]*{name}\b", part, re.MULTILINE)
            assert f"| `{name}` | " in part


def test_every_error_and_view_is_imported_from_genesys_wwe():
    named = [error for error in vars(errors).values() if isinstance(error, type)]
    for each in [*named, *result_views(), *event_views()]:
        assert getattr(genesys.wwe, each.__name__) is each


def test_the_blocks_are_those_of_the_template(text):
    template = resource("templates/extension/page.html.jinja").read_text(encoding="utf-8")
    blocks = [block.name for block in jinja2.Environment().parse(template).find_all(nodes.Block)]
    assert re.findall(r"^\| `(\w+)` \|", section(text, "The page's template", "##"), re.MULTILINE) == blocks


def test_a_signature_has_plain_names_and_says_what_is_awaited():
    async def ready(self, number: "float | None" = None, many: "list[str]" = ()) -> Event: ...

    assert signature(ready, "x.ready") == "await x.ready(number: float | None = None, many: list[str] = ()) -> Event"


def test_no_annotation_is_quoted_or_spelt_with_its_module(text):
    headings = re.findall(r"^### `.*", text, re.MULTILINE)
    assert not [heading for heading in headings if "'" in heading or "genesys." in heading]


def test_what_stands_in_angle_brackets_is_no_tag(text):
    assert "messenger:\\<channel>." in section(
        text, next(line[4:] for line in text.splitlines() if line.startswith("### `service.on("))
    )
