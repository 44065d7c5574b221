import asyncio
import threading
from urllib.parse import urlsplit

import pytest

from wwe_kit.server import threaded
from wwe_kit.server.dev_server import ServerSettings
from wwe_kit.server.listening import bound_socket
from wwe_kit.server.thread_answer import NoAnswer, answer_of
from wwe_kit.server.threaded import ThreadedDevServer


@pytest.fixture(scope="module")
def background():
    with ThreadedDevServer(ServerSettings((), {}), str) as background:
        yield background


@pytest.fixture
def touches(background, monkeypatch):
    """How often the pages were told to show what has changed."""
    touches = []
    monkeypatch.setattr(background.server.host.pages, "touch", lambda: touches.append("touch"))
    return touches


def threads():
    return [thread for thread in threading.enumerate() if thread.name == "wwe-dev-server"]


def test_it_serves_while_the_test_does_something_else(background, ask):
    host = urlsplit(background.server.host_origin)
    assert ask(host, "/", Host=host.netloc).status == 200


def test_what_is_to_be_done_is_done_in_the_servers_thread_and_its_result_given(background):
    assert background.run(lambda server: (server, threading.current_thread())) == (background.server, threads()[0])


def test_a_command_is_done_there_as_well(background):
    call = background.ask("do", {"action": "ring", "fields": {"ani": "+33298001007"}})
    assert background.on_workspace(lambda workspace: list(workspace.session.interactions)) == [call]
    assert background.ask("state", {"interaction": call}) == "RINGING"


def test_the_pages_show_what_was_done(background, touches):
    background.run(lambda _stage: touches.append("done"))
    assert touches == ["done", "touch"]


def test_an_error_is_the_callers_and_the_server_goes_on(background, touches):
    with pytest.raises(ZeroDivisionError):
        background.run(lambda _stage: 1 / 0)
    assert touches == ["touch"]
    assert background.run(lambda _stage: "still here") == "still here"


def test_what_still_runs_at_the_end_is_ended(endless):
    tasks = []
    with ThreadedDevServer(ServerSettings((), {}), str) as background:
        background.run(lambda _server: tasks.append(asyncio.ensure_future(endless.go_on())))
        background.run(lambda _server: None)  # so it has begun
    assert endless.was_ended()


def test_when_the_block_is_over_thread_and_ports_are_free():
    before = threads()
    with ThreadedDevServer(ServerSettings((), {}), str) as background:
        server = background.server
        ports = [urlsplit(origin).port for origin in (server.host_origin, *server.sites.origins().values())]
        assert len(threads()) == len(before) + 1
    assert threads() == before
    for port in ports:
        bound_socket(port, "--port").close()


def test_what_cannot_be_served_is_told_to_whoever_starts_it(complaint):
    before = threads()
    background = ThreadedDevServer(ServerSettings((), {"interaction-workspace": {"nonsense": 1}}, "o.toml"), str)
    assert complaint(background.__enter__).startswith("o.toml: [interaction-workspace] nonsense: ")
    for thread in set(threads()) - set(before):
        thread.join()
    assert threads() == before


def test_a_start_that_takes_too_long_is_told_with_where_it_is(monkeypatch):
    begun, go_on = threading.Event(), threading.Event()

    def never_serving(*_arguments):
        begun.set()
        go_on.wait()

    def answer_once_it_has_begun(*arguments):
        begun.wait()
        return answer_of(*arguments)

    before = threads()
    monkeypatch.setattr(threaded, "START_S", 0.05)
    monkeypatch.setattr(threaded, "serving", never_serving)
    monkeypatch.setattr(threaded, "answer_of", answer_once_it_has_begun)
    background = ThreadedDevServer(ServerSettings((), {}), str)
    with pytest.raises(NoAnswer, match=r"(?s)The server has not started in 0 s\. .*in never_serving"):
        background.__enter__()
    go_on.set()
    for thread in set(threads()) - set(before):
        thread.join()
