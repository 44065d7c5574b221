import re

from tests.architecture.sources import ROOT
from wwe_kit.docs.debugger import SESSIONS
from wwe_kit.docs.pictures import FOLDER, NARROW, SCENES, WIDE


def size(file):
    """Width and height of a PNG."""
    head = file.read_bytes()[:24]
    assert head[:8] == b"\x89PNG\r\n\x1a\n"
    return {"width": int.from_bytes(head[16:20]), "height": int.from_bytes(head[20:24])}


def test_every_picture_is_there_in_its_size_and_no_other():
    files = {file.stem: size(file) for file in (ROOT / FOLDER).glob("*.png")}
    assert files == {name: wanted for name, (_scene, _scheme, wanted) in SCENES.items()}


def test_the_page_is_shown_in_light_and_dark_and_on_narrow_screens():
    shown = {(scheme, wanted["width"]) for _scene, scheme, wanted in SCENES.values()}
    assert {("light", WIDE["width"]), ("dark", WIDE["width"]), ("light", NARROW["width"])} <= shown


def test_the_pictures_that_are_shown_are_there():
    texts = [file.read_text(encoding="utf-8") for file in (ROOT / "README.md", *(ROOT / "docs").rglob("*.md"))]
    shown = {name for text in texts for name in re.findall(r"pictures/([a-z-]+\.[a-z]+)", text)}
    assert shown
    assert shown <= {f"{name}.png" for name in SCENES} | {f"{name}.svg" for name in SESSIONS}
