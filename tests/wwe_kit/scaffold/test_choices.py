from pathlib import Path

import pytest

from wwe_kit.scaffold.choices import Choices, checked_label, checked_name, label_of


@pytest.mark.parametrize("name", ["desk", "my-desk", "desk2"])
def test_a_name_is_what_a_folder_and_an_address_can_be(name):
    assert checked_name(Path("apps") / name) == name


@pytest.mark.parametrize(
    ("name", "near"),
    [("My Desk", "my-desk"), ("2desk", "desk"), ("desk_", "desk"), ("Kundenübersicht", "kunden-bersicht")],
)
def test_a_bad_name_is_refused_with_a_good_one(complaint, name, near):
    sentence = complaint(checked_name, Path(name))
    assert sentence.startswith(f'"{name}" cannot be the name of an extension: ')
    assert sentence.endswith(f'For example "{near}".')
    assert checked_name(Path(near)) == near


@pytest.mark.parametrize("name", ["客户", "-", "a" * 61])
def test_a_name_with_no_good_one_near_is_refused_all_the_same(complaint, name):
    assert "cannot be the name of an extension" in complaint(checked_name, Path(name))


@pytest.mark.parametrize(
    ("name", "whose"), [("genesys", "this kit"), ("wwe-link", "this kit"), ("test", "Python"), ("json", "Python")]
)
def test_a_name_that_would_hide_a_package_is_refused(complaint, name, whose):
    assert complaint(checked_name, Path(name)) == (
        f'"{name}" cannot be the name of an extension: {whose} has a package of that name, which the folder would '
        f'hide. For example "my-{name}".'
    )


def test_the_label_is_made_of_the_name_and_is_one_line_of_text(complaint):
    assert label_of("my-desk") == "My desk"
    assert checked_label('Désk "1"') == 'Désk "1"'
    for label in ("", " ", "a\nb", "a\x1b[2J", "a" * 101):
        assert complaint(checked_label, label).startswith("--label ")


@pytest.mark.parametrize(
    ("runtime", "level", "keeper"),
    [("pyodide", "interaction", "lobby"), ("pyodide", "workspace", ""), ("micropython", "interaction", "")],
)
def test_pages_of_interactions_share_an_interpreter_where_a_start_of_their_own_is_slow(runtime, level, keeper):
    assert Choices("desk", "Desk", runtime, level, "tab").keeper == keeper
