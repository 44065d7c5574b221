import pytest

from tests.wwe_kit.memory.rig.authors import run
from wwe_kit.memory.errors import NotInMemory, Uncaught, take_noted


@pytest.fixture(autouse=True)
def nothing_is_noted_before():
    take_noted()


class Element:
    def __getattr__(self, name):
        raise NotInMemory(f"element.{name}", "layout is the browser's")


def test_the_sentence_names_what_it_is_and_the_tier_that_has_it():
    error = NotInMemory("element.offsetWidth", "layout is the browser's")
    assert str(error) == (
        "element.offsetWidth is not in memory: layout is the browser's. "
        'Mark the test with @pytest.mark.wwe_tier("browser").'
    )


def test_hasattr_and_a_default_do_not_swallow_it():
    with pytest.raises(NotInMemory):
        hasattr(Element(), "offsetWidth")
    with pytest.raises(NotInMemory):
        getattr(Element(), "offsetWidth", 0)


def test_it_is_noted_past_an_authors_except():
    run("try:\n    element.offsetWidth\nexcept Exception:\n    pass\n", element=Element())
    [noted] = take_noted()
    assert "element.offsetWidth" in str(noted)
    assert take_noted() == []


def test_what_a_test_asks_for_itself_is_not_noted():
    with pytest.raises(NotInMemory):
        print(Element().offsetWidth)
    assert take_noted() == []


# --- errors that nobody took -----------------------------------------------------------------------------------------


def test_what_a_test_allows_is_told_once_and_not_raised():
    said = []
    uncaught, error = Uncaught(["ValueError: boom"], said.append), ValueError("boom, said the page")
    uncaught.take(error)
    uncaught.take(error)
    assert not uncaught
    uncaught.raise_all()
    assert said == ["The test allows: ValueError: boom, said the page"]


def test_what_a_test_does_not_allow_is_raised_once():
    uncaught, error = Uncaught(["ValueError: boom"], print), ValueError("bang")
    uncaught.take(error)
    uncaught.take(error)
    with pytest.raises(ValueError, match="bang"):
        uncaught.raise_all()
    uncaught.raise_all()


def test_an_error_of_the_test_itself_is_raised_also_if_a_page_hands_it_on():
    uncaught, error = Uncaught(["boom"], print), ValueError("boom")
    uncaught.take_tests_own(error)
    uncaught.take(error)
    with pytest.raises(ValueError, match="boom"):
        uncaught.raise_all()
