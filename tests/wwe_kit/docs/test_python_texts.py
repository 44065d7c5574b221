import pytest

from tests.architecture.sources import ROOT
from wwe_kit.docs import python_texts

TEXTS = {name: value for name, value in vars(python_texts).items() if name.isupper() and isinstance(value, str)}


@pytest.mark.parametrize("name", TEXTS)
def test_the_pages_that_are_linked_are_there(name):
    links = [part.partition(")")[0].partition("#")[0] for part in TEXTS[name].split("](")[1:]]
    assert [link for link in links if link and not (ROOT / "docs" / link).is_file()] == []


def test_the_introduction_says_where_an_endless_loop_belongs():
    assert "put an endless loop into" in python_texts.INTRODUCTION
    assert "`@page.on_ready`" in python_texts.INTRODUCTION
