"""How a browser is found and installed is tested with each of them; here is what both take for granted."""

import pytest

from wwe_kit.testing import installing
from wwe_kit.testing.installing import Way, first_that_runs, run_ways, runs, version_of


@pytest.mark.parametrize(("script", "starts"), [("echo 1", True), ("exit 1", False)])
def test_a_program_runs_if_it_can_say_its_version(program, script, starts):
    assert runs(program("browser", script)) is starts


def test_a_program_that_is_not_there_does_not_run(tmp_path):
    assert not runs(tmp_path / "browser")


def test_a_program_that_does_not_answer_does_not_run_and_has_no_version(program, monkeypatch):
    monkeypatch.setattr(installing, "ANSWER_S", 0.1)
    browser = program("browser", "exec sleep 60")
    assert not runs(browser)
    assert version_of(browser) == "0"


def test_the_first_that_runs_is_taken(program):
    program("first", "exit 1")
    second = program("second", "echo 2")
    program("third", "echo 3")
    assert first_that_runs(["none", "first", "second", "third"]) == second
    assert first_that_runs(["none", "first"]) is None


def test_a_way_that_helps_is_the_last_that_is_tried(tmp_path):
    place = tmp_path / "browser"
    ways = [
        Way("nothing", ["false"], is_for_all=False),
        Way("a tool that is missing", [str(tmp_path / "missing")], is_for_all=False),
        Way("touch", ["touch", str(place)], is_for_all=False),
        Way("more", ["false"], is_for_all=False),
    ]
    said = []
    assert run_ways("It", ways, lambda: place if place.exists() else None, said.append, lambda _what: True) == place
    assert said == [f"Installing It with {tool}" for tool in ("nothing", "a tool that is missing", "touch")]


def test_a_way_that_is_refused_is_not_tried(tmp_path):
    place = tmp_path / "browser"
    ways = [Way("touch", ["touch", str(place)], is_for_all=False)]
    assert run_ways("It", ways, lambda: place if place.exists() else None, str, lambda _what: False) is None
    assert not place.exists()


@pytest.mark.parametrize(
    ("said", "version"),
    [
        ("Chromium 156.0.8078.108 built on Debian GNU/Linux 12 (bookworm)", "156.0.8078.108"),
        ("Mozilla Firefox 153.8.0esr", "153.8.0esr"),
        ("a browser", "0"),
    ],
)
def test_a_browsers_version_is_what_it_says(program, said, version):
    assert version_of(program(f"browser-{version}", f"echo '{said}'")) == version
