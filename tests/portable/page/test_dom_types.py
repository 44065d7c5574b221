from genesys.wwe import dom
from genesys.wwe.dom import Element, SubmitEvent


def test_types_of_the_dom_can_be_imported_and_written_with():
    def save(event: SubmitEvent) -> "Element":
        return event

    assert SubmitEvent is Element is dom.KeyboardEvent is object
    assert save(5) == 5


def test_a_name_of_python_s_own_is_none_of_the_dom():
    assert not hasattr(dom, "__path__")
