import inspect

from tests.wwe_kit.memory.rig.authors import run
from wwe_kit.memory.author import author_is_calling, is_authors


def test_only_an_authors_line_is_an_authors():
    assert not is_authors(inspect.currentframe())
    assert run("import inspect\nfound = is_authors(inspect.currentframe())\n", is_authors=is_authors)["found"]


def test_an_author_is_calling_however_deep_below():
    def library():
        return author_is_calling()

    assert not library()
    assert run("found = sorted([1], key=lambda _: library())\nfound = library()\n", library=library)["found"]


def test_a_debugger_that_has_stopped_the_author_is_not_the_author():
    namespace = {"author_is_calling": author_is_calling, "__name__": "pdb"}
    exec("def prompt():\n    return author_is_calling()\n", namespace)
    assert not run("found = prompt()\n", prompt=namespace["prompt"])["found"]
