from pathlib import Path

import pytest

from wwe_kit.cli.caller import Caller


@pytest.fixture
def nowhere(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_extension_one_stands_in_is_taken(extension, monkeypatch):
    folder = extension()
    monkeypatch.chdir(folder)
    assert Caller(example=Path("example")).without_folders(Path("workspace.toml")) == [folder]


@pytest.mark.usefixtures("nowhere")
def test_elsewhere_the_options_say_what_is_shown_and_else_the_example():
    assert Caller(example=Path("example")).without_folders(Path("workspace.toml")) == []
    assert Caller(example=Path("example")).without_folders(None) == [Path("example")]


def test_where_nothing_says_it_a_sentence_does(nowhere, complaint):
    assert complaint(Caller().without_folders, None).startswith(f"{nowhere} is not an extension: ")
