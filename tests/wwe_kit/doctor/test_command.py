"""What is told, in which order, and for programs."""

import json

import pytest

from wwe_kit.doctor import command
from wwe_kit.doctor.command import diagnose
from wwe_kit.doctor.finding import note, ok, problem

FOUND = [ok("disk", "There is room."), note("proxy", "It is set.", "Remove it."), problem("Node.js", "Old.", "Renew.")]


@pytest.fixture
def said(monkeypatch):
    monkeypatch.setattr(command, "findings_here", lambda: iter(FOUND))
    return []


def test_each_finding_is_a_line_and_its_cure_another(said):
    assert diagnose(None, "", said.append, as_json=False) is False
    text = "\n".join(said)
    assert "disk: There is room." in text
    assert "\n         -> Remove it." in text
    assert text.endswith("\n1 problem, 1 note.")


def test_a_program_gets_all_of_it_at_once(said):
    diagnose(None, "", said.append, as_json=True)
    [text] = said
    report = json.loads(text)
    assert [finding["level"] for finding in report["findings"]] == ["ok", "note", "problem"]
    assert report["kit"]


def test_where_nothing_is_wrong_it_says_so(said, monkeypatch):
    monkeypatch.setattr(command, "findings_here", lambda: iter(FOUND[:1]))
    assert diagnose(None, "", said.append, as_json=False) is True
    assert said[-1] == "\nEverything is well."


def test_this_machine_is_looked_at_from_its_system_to_its_folders(monkeypatch):
    monkeypatch.setattr(command.browser_trial, "trial", lambda: iter(()))
    topics = [finding.topic for finding in command.findings_here()]
    assert topics[0] == "system"
    assert {"Python", "Node.js", "pyodide", "port 8700", "localhost", "cache", "folder"} <= set(topics)
