import os

import pytest

from wwe_kit.errors import BadInput
from wwe_kit.memory.content import content_of


def test_an_extension_is_read_once_for_each_state_of_its_folder(write):
    folder = write("async def main():\n    pass\n", files={"shop/stock.py": "count = 1\n", "tests/test_it.py": ""})
    content = content_of(folder, is_checked=False)
    assert content_of(folder, is_checked=False) is content
    assert (sorted(content.sources), content.mains) == (["main.py", "shop/stock.py"], ["main.py"])
    assert "<main></main>" in content.html["main"]
    assert content.folder == f"{folder}{os.sep}"


@pytest.mark.parametrize("file", ["main.py", "main.html", "pyproject.toml"])
def test_an_edit_is_another_content(write, file):
    folder = write("pass\n")
    content = content_of(folder, is_checked=False)
    with (folder / file).open("a") as edited:
        edited.write("# more\n")
    assert content_of(folder, is_checked=False) is not content


def test_an_extension_is_checked_first_so_that_a_gap_of_its_runtime_is_seen(write):
    folder = write("match 1:\n    case 1:\n        pass\n")
    content_of(folder)
    with pytest.raises(BadInput, match=r"main\.py, line 1.*match"):
        content_of(folder, "micropython")


def test_a_template_that_cannot_be_rendered_is_told_with_its_line(write):
    folder = write("pass\n", "{{ missing }}")
    with pytest.raises(BadInput, match=r"main\.html, line 2.*missing"):
        content_of(folder, is_checked=False)


def test_a_folder_that_is_no_extension_is_told(tmp_path):
    with pytest.raises(BadInput, match="is not an extension"):
        content_of(tmp_path)
