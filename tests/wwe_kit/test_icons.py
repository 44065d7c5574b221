import re

from wwe_host.page.controls import BUTTONS, RECORDING
from wwe_kit.icons import ICONS, sprite
from wwe_kit.resources import resource


def used():
    """The pictures that the page's templates and buttons name."""
    text = "".join(file.read_text(encoding="utf-8") for file in resource("templates/host").glob("*.jinja"))
    named = re.findall(r'icon\(\s*"([a-z0-9-]+)"', text)
    of_media = re.findall(r'"[a-z]+": "([a-z0-9-]+)"', text)
    of_panels = re.findall(r'\("[a-z]+", "[A-Z][a-z]+", "([a-z0-9-]+)"\)', text)
    of_buttons = [button.icon for buttons in BUTTONS.values() for button in buttons.values()]
    return {*named, *of_media, *of_panels, *of_buttons, *(button.icon for button in RECORDING.values())}


def test_every_picture_that_the_page_uses_is_there():
    assert used() - set(ICONS) == set()


def test_they_are_an_svg_of_symbols_without_anything_that_could_run():
    text = sprite()
    assert text.count("<symbol ") == len(ICONS)
    assert re.findall(r"<script|\bon[a-z]+=|href=", text) == []
