import pytest

from tests.architecture.sources import ROOT
from wwe_kit.docs.markdown import COMMAND
from wwe_kit.docs.pages import PAGES, write_pages


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_what_the_code_says(name):
    written = (ROOT / name).read_text(encoding="utf-8") if (ROOT / name).is_file() else ""
    assert written == PAGES[name](), f"{name} is not what the code says any more: `{COMMAND}` writes it anew"


@pytest.mark.parametrize("name", PAGES)
def test_a_page_says_that_it_is_made_and_how(name):
    first, _, title = PAGES[name]().splitlines()[:3]
    assert first.startswith((f"<!-- Made by `{COMMAND}` from pysrc/", f"<!-- Made by `{COMMAND}` from tests/portable/"))
    assert title.startswith("# ")


@pytest.mark.parametrize("name", PAGES)
def test_no_row_breaks_its_table(name):
    columns = 0
    for line in PAGES[name]().splitlines():
        cells = line.replace("\\|", "").count("|")
        if line.startswith("| "):
            assert cells == (columns or cells), line
        columns = cells if line.startswith("| ") else 0


def test_the_pages_are_written_where_the_documentation_is(tmp_path):
    files = write_pages(tmp_path)
    assert {file.relative_to(tmp_path).as_posix() for file in files} == set(PAGES)
    assert all(file.read_bytes() == PAGES[file.relative_to(tmp_path).as_posix()]().encode() for file in files)
