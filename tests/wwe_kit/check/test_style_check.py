import pytest

from wwe_kit.check.style_check import judge_styles


def lines(sheet):
    return [finding.line for finding in judge_styles({"a.css": sheet})]


@pytest.mark.parametrize(
    "sheet",
    [
        '\n@import "https://fonts.example.com/a.css";',
        "\n@import url(//fonts.example.com/a.css);",
        "\n@font-face { src: url('https://fonts.example.com/a.woff2') }",
        "\nbody { background: URL( http://www.example.com/a.png ) }",
    ],
)
def test_what_a_sheet_takes_from_another_host_is_found(sheet):
    assert lines(sheet) == [2]


@pytest.mark.parametrize(
    "sheet",
    [
        '@import "other.css";',
        "body { background: url(static/a.png) }",
        "body { background: url('data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22/%3E') }",
        "/* url(https://www.example.com/a.png) */",
        "a[href^='https://www.example.com'] { color: red }",
    ],
)
def test_what_works_is_left_alone(sheet):
    assert lines(sheet) == []


def test_a_sheet_of_an_extension_is_looked_at_and_may_silence(places):
    sheet = "a { background: url(//x/a.png) }\nb { background: url(//x/b.png) } /* wwe: ignore[WWE505] */"
    assert places("", 'runtime = "pyodide"', {"style.css": sheet}) == ["WWE505 1"]
