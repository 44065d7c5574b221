import pytest

from wwe_kit.errors import BadInput
from wwe_kit.testing.hygiene import accessibility
from wwe_kit.testing.hygiene.accessibility import check_axe, rule_of, violations


def test_what_axe_finds_is_a_sentence_with_rule_elements_and_help(page):
    page.set_content('<html lang="en"><title>Desk</title><main><h1>Desk</h1><input id="note"></main></html>')
    [sentence] = violations(page.main_frame, "desk/main.html")
    assert sentence.startswith("label in desk/main.html: Form elements must have labels (critical). See https://")
    assert sentence.endswith('    <input id="note">')
    assert rule_of(sentence) == "label"


def test_of_many_elements_some_are_shown(page):
    page.set_content(f'<html lang="en"><title>Desk</title><main><h1>Desk</h1>{"<input>" * 7}</main></html>')
    [sentence] = violations(page.main_frame, "desk/main.html")
    assert sentence.count("<input>") == 5
    assert sentence.endswith("... and 2 more")


def test_a_missing_axe_is_told_with_what_to_install(monkeypatch):
    check_axe()
    monkeypatch.setattr(accessibility, "PACKAGE", "axe_that_is_not_there")
    with pytest.raises(BadInput, match=r"pip install 'wwe-extension-kit\[axe\]'"):
        check_axe()
