"""Ports, names and folders."""

import socket

import pytest

from wwe_kit.doctor import places


@pytest.fixture
def used_port():
    with socket.create_server(("127.0.0.1", 0)) as listener:
        yield listener.getsockname()[1]


def test_a_port_in_use_is_told_with_the_option_that_chooses_another(used_port):
    [finding] = places.ports({used_port: "--host-port"})
    assert finding.level == "note"
    assert f"Port {used_port} is not available" in finding.text
    assert finding.cure == "`wwe dev --host-port 0` takes a free one."


def test_localhost_is_this_machine():
    assert places.local_name().level == "ok"


def test_a_localhost_that_leads_elsewhere_is_a_problem():
    def elsewhere(_name, _port):
        return [(2, 1, 6, "", ("10.0.0.1", 0))]

    def nowhere(_name, _port):
        raise socket.gaierror(-2, "Name or service not known")

    assert places.local_name(elsewhere).level == "problem"
    assert "(Name or service not known)" in places.local_name(nowhere).text


def test_the_cache_is_shown_with_its_size(tmp_path, monkeypatch):
    folder = tmp_path / ".wwe"
    folder.mkdir()
    (folder / "image").write_bytes(bytes(2_000_000))
    monkeypatch.setattr(places.cache, "folder", lambda: folder)
    findings = list(places.cache_folder())
    assert findings[0].text == f"{folder} has 1 files, 2 of at most 300 MB. `wwe cache clean` removes all of it."
    assert [finding.topic for finding in findings] == ["cache", "disk"]
    (folder / "packages/six").mkdir(parents=True)
    (folder / "packages/six/six.py").write_bytes(bytes(3_000_000))
    findings = list(places.cache_folder())
    assert [finding.topic for finding in findings] == ["cache", "packages", "disk"]
    assert findings[0].text == f"{folder} has 1 files, 2 of at most 300 MB. `wwe cache clean` removes all of it."
    assert findings[1].text.startswith(f"{folder / 'packages'} keeps 3 of at most 1000 MB of packages from PyPI;")


def test_a_cache_that_is_not_there_yet_is_looked_for_above(tmp_path, monkeypatch):
    monkeypatch.setattr(places.cache, "folder", lambda: tmp_path / "none" / ".wwe")
    assert [finding.topic for finding in places.cache_folder()] == ["cache", "disk"]


def test_a_cache_that_cannot_be_written_is_told(tmp_path, monkeypatch):
    def refuses(dir):
        raise PermissionError(13, "Permission denied", dir)

    monkeypatch.setattr(places.tempfile, "TemporaryFile", refuses)
    monkeypatch.setattr(places.cache, "folder", lambda: tmp_path)
    finding = list(places.cache_folder())[1]
    assert finding.text == f"{tmp_path} cannot be written (Permission denied). Each command makes everything anew."


def test_a_full_disk_is_a_problem(tmp_path, monkeypatch):
    monkeypatch.setattr(places.cache, "folder", lambda: tmp_path)
    monkeypatch.setattr(places, "LEAST_FREE", 10**18)
    assert list(places.cache_folder())[-1].level == "problem"


def test_the_current_folder_can_be_written(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert places.working_folder().level == "ok"
