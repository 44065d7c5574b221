from conversation import Conversation, raised_at_once

from genesys.wwe import service
from genesys.wwe.frame import current
from wwe_protocol.errors import LocalMisuse


class FakePage:
    """Anything with a service can be the current page."""

    def __init__(self, talk):
        self.service = talk.service


def without_other_pages(test):
    """Run with no page at all, whatever page the tests themselves run in."""
    before, current._pages[:] = list(current._pages), []
    try:
        test()
    finally:
        current._pages[:] = before


def test_the_module_speaks_for_the_only_page():
    def check():
        talk = Conversation()
        page = FakePage(talk)
        current.add(page)
        assert service.agent is talk.service.agent
        current.remove(page)

    without_other_pages(check)


def test_the_module_speaks_for_the_page_that_was_entered():
    def check():
        pages = [FakePage(Conversation()), FakePage(Conversation())]
        for page in pages:
            current.add(page)
        assert "several pages" in str(raised_at_once(LocalMisuse, lambda: service.agent))
        for page in pages:
            with current.Entered(page):
                assert service.voice is page.service.voice

    without_other_pages(check)


def test_without_a_page_the_error_says_what_to_do():
    without_other_pages(lambda: raised_at_once(LocalMisuse, lambda: service.agent))
