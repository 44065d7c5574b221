from wwe_kit.check.python.dom_events import DOM_EVENTS


def test_the_events_that_pages_listen_to_are_there():
    assert {
        "click",
        "submit",
        "input",
        "change",
        "keydown",
        "dblclick",
        "pointerdown",
        "visibilitychange",
    } <= DOM_EVENTS


def test_no_word_is_a_handlers_name():
    assert not any(name.startswith("on") and name != "online" for name in DOM_EVENTS)
