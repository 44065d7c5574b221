import pytest

from wwe_kit.runtimes import cache


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.setenv(cache.OVERRIDE, str(tmp_path))
    return tmp_path


def test_it_prints_where_the_cache_is(run, folder):
    assert run("cache", "dir").stdout == f"{folder}\n"


def test_it_removes_what_is_there_and_says_how_much_that_was(run, folder):
    file = cache.cached("0123456789abcdef.image", lambda file: file.write_bytes(bytes(2_000_000)))
    outcome = run("cache", "clean")
    assert (outcome.exit_code, outcome.stdout) == (0, f"2 MB are removed from {folder}.\n")
    assert not file.exists()
    assert run("cache", "clean").stdout == f"0 MB are removed from {folder}.\n"


def test_what_else_is_asked_of_it_is_refused(run):
    outcome = run("cache", "prune")
    assert outcome.exit_code == 2
    assert "'prune' is not one of 'dir', 'clean'" in outcome.stderr
