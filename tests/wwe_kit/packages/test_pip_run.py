import pytest

from wwe_kit.packages.pip_run import run_pip


def test_pip_takes_what_its_own_settings_name(wheel, tmp_path):
    wheel("six")
    said = run_pip("download", "--dest", str(tmp_path / "out"), "six")
    assert said.succeeded
    assert [file.name for file in (tmp_path / "out").iterdir()] == ["six-1.0-py3-none-any.whl"]


def test_pip_says_what_it_lacks(wheel):
    said = run_pip("download", "six")
    assert not said.succeeded
    assert "No matching distribution found for six" in said.complaints


@pytest.mark.parametrize(
    ("name", "value"),
    [("PIP_USER", "1"), ("PIP_TARGET", "there"), ("PIP_REQUIRE_VIRTUALENV", "1"), ("PIP_REPORT", "x")],
)
def test_settings_of_where_pip_installs_do_not_matter(wheel, tmp_path, monkeypatch, name, value):
    wheel("six")
    monkeypatch.setenv(name, value)
    wanted = (
        "--dry-run",
        "--ignore-installed",
        "--target",
        str(tmp_path / "none"),
        "--report",
        str(tmp_path / "r.json"),
    )
    assert run_pip("install", *wanted, "six").succeeded
    assert (tmp_path / "r.json").is_file()
