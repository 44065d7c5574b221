import hashlib

import pytest

from wwe_kit.errors import CannotFetch
from wwe_kit.repository.javascript import ensure_tools


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "package-lock.json").write_text("1", encoding="utf-8")
    return tmp_path


def test_the_tools_are_fetched_once_for_each_lock_file(folder, npm):
    said = []
    for lock in ("1", "1", "2", "2"):
        (folder / "package-lock.json").write_text(lock, encoding="utf-8")
        assert ensure_tools(folder, said.append) == folder / "node_modules"
    assert said == ["Fetching TypeScript and eslint with npm"] * 2
    assert npm.asked[0][0] == "ci"
    assert "--ignore-scripts" in npm.asked[0]


def test_what_npm_says_is_passed_on_and_nothing_counts_as_fetched(folder, npm):
    npm.answer = (1, "no such version")
    with pytest.raises(CannotFetch, match="npm says: no such version"):
        ensure_tools(folder, str)
    assert not (folder / "node_modules/.wwe-stamp").exists()
    npm.answer = (0, "")
    ensure_tools(folder, str)
    stamp = (folder / "node_modules/.wwe-stamp").read_text(encoding="utf-8")
    assert stamp == hashlib.sha256(b"1").hexdigest()
