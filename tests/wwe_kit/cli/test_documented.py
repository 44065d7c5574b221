import re
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

import pytest

from wwe_kit.cli.main import wwe


def linked(help_text):
    """Return the file that a help links to, and the part of it."""
    [address] = re.findall(r"^Read more: (\S+)$", help_text, re.MULTILINE)
    url = urlsplit(address)
    return Path(url2pathname(url.path)), url.fragment


@pytest.mark.parametrize("name", wwe.commands)
def test_every_command_has_an_example_and_a_link_to_its_section(run, name):
    text = run(name, "--help").stdout
    assert re.search(rf"^Example:\n  wwe {name}\b", text, re.MULTILINE)
    file, part = linked(text)
    assert part == f"wwe-{name}"
    assert f"\n## wwe {name}\n" in file.read_text(encoding="utf-8")


def test_the_list_of_commands_cuts_no_description(run):
    text = run("--help").stdout
    assert "..." not in text.partition("Commands:")[2]
    assert linked(text)[0].name == "commands.md"


def test_the_commands_are_in_the_order_in_which_one_needs_them(run):
    listed = re.findall(r"^  (\w+) ", run("--help").stdout.partition("Commands:")[2], re.MULTILINE)
    assert listed == list(wwe.commands)
