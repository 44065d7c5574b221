from pathlib import Path
from urllib.parse import urlsplit

from wwe_kit.packages.locking import lock_packages
from wwe_kit.packages.pip_run import run_pip
from wwe_kit.packages.resolve import resolve
from wwe_kit.packages.wheels import unpacked


def test_pip_takes_what_its_own_settings_name(wheel, tmp_path):
    wheel("six")
    said = run_pip("download", "--dest", str(tmp_path / "out"), "six")
    assert said.succeeded
    assert [file.name for file in (tmp_path / "out").iterdir()] == ["six-1.0-py3-none-any.whl"]


def test_pip_says_what_it_lacks(wheel):
    said = run_pip("download", "six")
    assert not said.succeeded
    assert "No matching distribution found for six" in said.complaints


def test_settings_of_where_pip_installs_do_not_matter(wheel, tmp_path, monkeypatch):
    wheel("six")
    for name, value in {"USER": "1", "TARGET": "x", "REQUIRE_VIRTUALENV": "1", "REPORT": "x", "PREFIX": "x"}.items():
        monkeypatch.setenv(f"PIP_{name}", value)
    report = tmp_path / "report.json"
    wanted = ("--dry-run", "--ignore-installed", "--target", str(tmp_path / "none"), "--report", str(report))
    assert run_pip("install", *wanted, "six").succeeded
    assert report.is_file()


def test_an_index_of_ones_own_is_asked_with_its_password_which_is_in_no_lock(wheel, index, monkeypatch):
    file = wheel("six")
    monkeypatch.delenv("PIP_NO_INDEX")
    monkeypatch.setenv("PIP_FIND_LINKS", "")
    monkeypatch.setenv("PIP_INDEX_URL", index("agent", "secret"))
    [locked] = resolve(("six",)).wheels
    assert (locked.wheel, urlsplit(locked.source).path) == (file.name, f"/files/{file.name}")
    assert "secret" not in locked.source
    assert (unpacked([locked], Path("pylock.toml"))[0] / "six.py").is_file()


def test_an_index_that_wants_another_password_is_told(desk, wheel, index, complaint, monkeypatch):
    wheel("six")
    monkeypatch.delenv("PIP_NO_INDEX")
    monkeypatch.setenv("PIP_FIND_LINKS", "")
    monkeypatch.setenv("PIP_INDEX_URL", index("agent", "secret").replace("secret", "wrong"))
    assert complaint(lock_packages, desk("six")) == (
        "The index of packages refuses access (HTTP 401). Give pip its name and password: in PIP_INDEX_URL, in "
        "pip.conf, or in .netrc."
    )


def test_settings_of_what_pip_asks_do_not_shorten_a_lock(wheel, monkeypatch):
    wheel("six")
    wheel("dates", requires=["six"])
    for name in ("NO_DEPS", "REQUIRE_HASHES", "QUIET"):
        monkeypatch.setenv(f"PIP_{name}", "1")
    assert [locked.name for locked in resolve(("dates",)).wheels] == ["dates", "six"]
