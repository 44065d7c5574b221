from conversation import Conversation, raised_at_once

from genesys.wwe import page, service
from genesys.wwe.frame import current
from wwe_protocol.errors import LocalMisuse


class FakePage:
    """Anything with a service can be the current page."""

    def __init__(self, talk):
        self.service = talk.service


def without_other_pages(test):
    """Run with no page at all, whatever page the tests themselves run in."""
    before, current.pages[:] = list(current.pages), []
    try:
        test()
    finally:
        current.pages[:] = before


def test_the_module_speaks_for_the_only_page():
    def check():
        talk = Conversation()
        only = FakePage(talk)
        current.add(only)
        assert service.agent is talk.service.agent
        current.remove(only)

    without_other_pages(check)


def test_the_module_speaks_for_the_page_that_was_entered():
    def check():
        pages = [FakePage(Conversation()), FakePage(Conversation())]
        for each in pages:
            current.add(each)
        assert "several pages" in str(raised_at_once(LocalMisuse, lambda: service.agent))
        for each in pages:
            with current.Entered(each):
                assert service.voice is each.service.voice

    without_other_pages(check)


def test_without_a_page_the_error_says_what_to_do():
    without_other_pages(lambda: raised_at_once(LocalMisuse, lambda: service.agent))


# --- where there is no page yet: what decorators do waits for one ----------------------------------------------------


class ComingPage:
    """As much of a page as decorators ask for."""

    def __init__(self):
        self.talk = Conversation()
        self.service = self.talk.service
        self.listeners, self.ready, self.left = [], [], []
        self.on_ready, self.on_leave = self.ready.append, self.left.append

    def listen(self, event_type, selector, listener):
        self.listeners.append((event_type, selector, listener))


def with_the_next_page(register, check):
    """Call `register` without a page, and `check` with what it returned and with the page that comes."""

    def test():
        waiting, current.waiting[:] = list(current.waiting), []
        try:
            registered = register()
            came = ComingPage()
            current.add(came)
            check(registered, came)
        finally:
            current.waiting[:] = waiting

    without_other_pages(test)


def test_an_event_handler_waits_for_the_page():
    seen = []

    def check(handle, came):
        assert came.talk.last["data"] == "agent"
        came.talk.accept_subscription()
        came.talk.happen("agent", {"eventType": "STATE_CHANGED"})
        assert seen == ["STATE_CHANGED"]
        handle.remove()
        assert came.talk.last["event"] == "unsubscribe"

    with_the_next_page(lambda: service.on("agent", "STATE_CHANGED")(lambda event: seen.append(event.event_type)), check)


def test_a_decorated_function_can_be_called_without_a_page():
    def check(handle, _came):
        assert handle("event") == "called with event"

    with_the_next_page(lambda: service.on("agent")(lambda event: "called with " + event), check)


def test_a_handler_that_is_removed_before_the_page_comes_is_never_subscribed():
    def check(_handle, came):
        assert came.talk.subscriptions() == []

    with_the_next_page(lambda: service.on("agent", handler=print).remove(), check)


def test_what_can_never_come_is_refused_at_once():
    def register():
        raised_at_once(LocalMisuse, service.on, "agnet")
        raised_at_once(LocalMisuse, service.on, "agent", "NO_SUCH_TYPE")

    with_the_next_page(register, lambda _none, came: None)


def test_handlers_of_the_page_and_its_hooks_wait_too():
    def nothing(*_arguments):
        pass

    def register():
        page.on_ready(nothing)
        page.on_leave(nothing)
        return page.when("click", "#save")(nothing)

    def check(listener, came):
        assert came.listeners == [("click", "#save", listener)]
        assert (came.ready, came.left) == ([nothing], [nothing])

    with_the_next_page(register, check)


def test_messages_and_raw_texts_wait_too():
    seen = []

    def register():
        service.on_message(seen.append)
        return service.subscribe("media", seen.append, 7)

    def check(handle, came):
        assert (came.talk.last["data"], handle.context) == ("media", 7)
        came.talk.say("wwe-text")
        assert seen == ["wwe-text"]

    with_the_next_page(register, check)


def test_the_page_that_comes_second_gets_nothing_of_it():
    def check(_handle, came):
        second = ComingPage()
        current.add(second)
        assert came.talk.subscriptions() == ["agent"]
        assert second.talk.subscriptions() == []

    with_the_next_page(lambda: service.on("agent", handler=print), check)


def test_what_needs_a_page_now_says_where_to_use_it():
    def check(_nothing, _came):
        pass

    def register():
        for use in (lambda: page.document, lambda: service.agent, lambda: page.fill("#a", 1)):
            assert "use it in main() or in a handler" in str(raised_at_once(LocalMisuse, use))

    with_the_next_page(register, check)
