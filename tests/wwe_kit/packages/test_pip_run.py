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


def test_settings_of_where_pip_installs_do_not_matter(wheel, tmp_path, monkeypatch):
    wheel("six")
    for name, value in {"USER": "1", "TARGET": "x", "REQUIRE_VIRTUALENV": "1", "REPORT": "x", "PREFIX": "x"}.items():
        monkeypatch.setenv(f"PIP_{name}", value)
    report = tmp_path / "report.json"
    wanted = ("--dry-run", "--ignore-installed", "--target", str(tmp_path / "none"), "--report", str(report))
    assert run_pip("install", *wanted, "six").succeeded
    assert report.is_file()
