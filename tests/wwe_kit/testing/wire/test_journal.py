"""The journal as a test reads it."""

from tests.wwe_kit.testing.in_this_thread import InThisThread
from wwe_host.journal.entry import Kind
from wwe_kit.testing.handles.host import Host
from wwe_kit.testing.wire.journal import WireJournal


def test_entries_are_found_from_a_number_on(stage, page):
    driven = InThisThread(stage)
    journal = WireJournal(Host(driven.ask), driven.wait_until, driven.extension_origins)
    page.ask("agent.get")
    since = journal.count
    page.ask("agent.getState")
    assert [entry.name for entry in journal.entries(Kind.REQUEST, since=since)] == ["agent.getState"]


def test_a_page_that_is_none_of_those_served_is_called_by_its_origin(workspace, page):
    page.origin = "https://evil.example.com"
    page.send({"request": "agent.get", "parameters": []})
    assert workspace.requests("agent.get").one().extension == "https://evil.example.com"
