"""The schema and the reader say the same: what one takes, the other takes too."""

import itertools

import jsonschema
import pytest
import tomli_w

from wwe_kit.errors import BadInput
from wwe_kit.project.keys import BUDGET, TOOL, VIEW
from wwe_kit.project.project import load_project
from wwe_kit.schema.project import project_schema

TEXTS = ["", "  ", "x", "Desk", "*", "main.py", "a/other.py", "/main.py", "../main.py", "a\\b.py", "page.html"]
CHOSEN = [name for key in (*TOOL.values(), *VIEW.values()) for name in key.choices]
ORIGINS = [
    "https://a.example.com",
    "https://a.example.com:8443",
    "https://a.example.com/",
    "https://A.example.com",
    "http://a:80",
    "https://a:443",
    "http://[::1]:8700",
    "ftp://a",
    "https://",
]
EVENTS = ["agent", "agents", "messenger:orders", "messenger:", "messenger:a b", "messenger:a,b"]
NAMES = [*TEXTS, *CHOSEN, *ORIGINS, *EVENTS, "en", "de-AT", "EN", "german"]
LISTS = [[], *([name] for name in NAMES), ["*", "https://a.example.com"], ["en", "de"], ["en", "en"], [1], [True, "x"]]
OTHERS = [0, 5, -1, 2.5, True, False, {}, {"a": 1}]
# A file that is there, a view of that name, a language that exists: only the reader knows.
KNOWS_MORE = {"keeper", "files", "entry", "template", "languages", "fallback-language"}
FILES = {"main.py": "", "a/other.py": "", "page.html": "", "x": ""}
VALIDATOR = jsonschema.Draft202012Validator(project_schema())


@pytest.fixture
def accepts(extension):
    folder = extension("", FILES)

    def read(content):
        (folder / "pyproject.toml").write_text(tomli_w.dumps(content), encoding="utf-8")
        try:
            load_project(folder)
        except BadInput:
            return False
        return True

    return read


def of_tool(**table):
    return {"project": {"name": "desk"}, "tool": {"wwe": table}}


def placed(where, key, value):
    return of_tool(
        **(
            {key: value}
            if where == "tool"
            else {where: {key: value}}
            if where == "budget"
            else {"views": {"a": {key: value}}}
        )
    )


KEYS = [*(("tool", key) for key in TOOL), *(("budget", key) for key in BUDGET), *(("view", key) for key in VIEW)]


@pytest.mark.parametrize(("where", "key"), [*KEYS, ("tool", "lable"), ("view", "levle"), ("budget", "kb")])
def test_a_value_is_valid_by_the_schema_where_the_reader_takes_it(accepts, where, key):
    for value in [*NAMES, *LISTS, *OTHERS]:
        content = placed(where, key, value)
        is_valid, is_taken = VALIDATOR.is_valid(content), accepts(content)
        assert is_valid or not is_taken, f"the reader takes {key} = {value!r}"
        if key not in KNOWS_MORE:
            assert is_taken or not is_valid, f"the schema takes {key} = {value!r}"


@pytest.mark.parametrize("name", ["a", "a-b", "a.b", "A", "-a", "a-", "", "a b", "ä", "0"])
def test_a_name_of_a_view_is_valid_where_the_reader_takes_it(accepts, name):
    content = of_tool(views={name: {}})
    assert VALIDATOR.is_valid(content) == accepts(content)


def test_all_keys_together_are_taken_by_both(accepts):
    content = of_tool(
        label="Desk", runtime="pyodide", interpreter="pyodide", keeper="b", snapshot=False, style="base",
        subscribe=["agent"], connect=["https://a.example.com"], files=["x"], exclude=["x/*"], languages=["en"],
        budget={"transfer-kb": 5, "ready-ms": 2.5},
        views={"a": {"entry": "a/other.py", "template": "page.html", "title": "A"}, "b": {"level": "workspace"}},
    )  # fmt: skip
    content["tool"]["wwe"] |= {"workspace-origins": ["*"], "fallback-language": "en"}
    assert set(content["tool"]["wwe"]) == set(TOOL)
    VALIDATOR.validate(content)
    assert accepts(content)


@pytest.mark.parametrize("content", [{}, {"tool": {}}, {"tool": {"wwe": 5}}, {"tool": 5}])
def test_what_has_no_table_is_taken_by_neither(accepts, content):
    assert not VALIDATOR.is_valid(content)
    assert not accepts(content)


@pytest.mark.parametrize(
    ("before", "declared"), [("", TOOL), ("[tool.wwe.budget]\n", BUDGET), ("[tool.wwe.views.a]\n", VIEW)]
)
def test_the_reader_knows_the_keys_that_are_declared_and_no_others(extension, complaint, before, declared):
    said = complaint(load_project, extension(f"{before}qqqqqqqqqqqqqq = 1")).partition("Valid values: ")[2]
    named = said.rstrip(".").replace(" or ", ", ").split(", ")
    assert {name.strip('"') for name in named} == set(declared)


def test_every_key_has_a_description():
    assert all(key.means.endswith(".") for key in itertools.chain(TOOL.values(), BUDGET.values(), VIEW.values()))
