from pathlib import Path

from wwe_kit.check import python
from wwe_kit.check.python.all import FINDERS


def test_every_module_that_finds_something_is_asked():
    folder = Path(python.__file__).parent
    finding = {file.stem for file in folder.glob("*.py") if "import Finding" in file.read_text(encoding="utf-8")}
    assert {finder.__module__.rpartition(".")[2] for finder in FINDERS} >= finding - {"all"}


def test_none_is_asked_twice():
    assert len(set(FINDERS)) == len(FINDERS)
