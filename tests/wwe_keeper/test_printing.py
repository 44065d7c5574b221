import io

import pytest

from genesys.wwe.frame import current
from wwe_keeper.printing import Printer


class Page:
    def __init__(self):
        self.said = []

    def say(self, level, line):
        self.said.append((level, line))


@pytest.fixture
def own():
    return io.StringIO()


def test_lines_go_to_the_page_that_prints_and_the_rest_to_nobodys_console(own):
    printer, pages = Printer("log", own), [Page(), Page()]
    for page in pages:
        with current.Entered(page):
            print("one", "two", file=printer)
    print("outside", file=printer)
    assert [page.said for page in pages] == [[("log", "one two")]] * 2
    assert own.getvalue() == "outside\n"


def test_a_line_is_said_when_it_is_whole(own):
    printer, page, other = Printer("error", own), Page(), Page()
    with current.Entered(page):
        print("half", end="", file=printer)
    with current.Entered(other):
        print("between", file=printer)
    assert page.said == []
    with current.Entered(page):
        print(" whole", file=printer)
    assert (page.said, other.said) == ([("error", "half whole")], [("error", "between")])


def test_what_is_not_a_whole_line_is_said_when_it_is_asked_for(own):
    printer, page = Printer("log", own), Page()
    with current.Entered(page):
        print("Name? ", end="", file=printer, flush=True)
    assert page.said == [("log", "Name? ")]
