import json

import pytest

from wwe_kit.memory.dom.exceptions import DOMException
from wwe_kit.memory.texts.engine import asked, running

PAGE = json.dumps({"texts": "", "lang": "en", "search": "", "languages": ["en-US"], "timeZone": "UTC"})
EUROS = json.dumps({"kind": "NumberFormat", "options": {"style": "currency", "currency": "EUR"}})


def test_a_number_is_written_as_a_browser_does():
    assert asked(PAGE, EUROS, '"1234.5"') == "€1,234.50"


def test_what_intl_refuses_is_told_with_its_name():
    wrong = EUROS.replace("EUR", "E1")
    with pytest.raises(DOMException, match="RangeError: Invalid currency code : E1"):
        asked(PAGE, wrong, '"1"')


def test_a_process_that_has_ended_is_told_and_another_takes_its_place(complaint, made_up_node, monkeypatch):
    made_up_node("exit 1")
    running.cache_clear()
    assert "has ended in Node.js" in complaint(asked, PAGE, EUROS, '"7"')
    monkeypatch.undo()
    assert asked(PAGE, EUROS, '"7"') == "€7.00"
