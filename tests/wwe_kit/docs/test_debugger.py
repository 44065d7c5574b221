import re

from tests.architecture.sources import ROOT
from wwe_kit.docs.debugger import SESSIONS, picture, shown
from wwe_kit.docs.pictures import FOLDER


def test_a_session_stops_in_the_authors_file_where_its_code_has_failed():
    said = shown(SESSIONS["debugger-pdb"])
    assert "> ~/my-desk/main.py(8)main()" in said
    assert "(Pdb) p call.state\n'TALKING'" in said


def test_a_picture_needs_no_other_file():
    drawn = picture("pytest", "\x1b[31mfailed\x1b[0m & more")
    assert "failed" in drawn
    assert "@font-face" not in drawn
    assert "url(http" not in drawn


def test_every_session_has_its_picture_and_no_other():
    files = {file.stem: file.read_text(encoding="utf-8") for file in (ROOT / FOLDER).glob("*.svg")}
    assert set(files) == set(SESSIONS)
    for text in files.values():
        words = re.sub(r"<[^>]+>", "", text).replace("&#160;", " ")
        assert "~/my-desk/main.py(" in words
        assert "/site-packages/" not in words
