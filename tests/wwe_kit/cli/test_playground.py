from tests.wwe_kit.cli.conftest import MICROPYTHON
from wwe_kit.playground import command
from wwe_kit.project.project import no_extension


def test_playground_writes_the_extension_one_stands_in(run, extension, monkeypatch):
    written = []
    monkeypatch.setattr(command, "playground", lambda projects, out, **_options: written.append((projects, out)))
    monkeypatch.chdir(extension(MICROPYTHON))
    assert run("playground", "--out", "site").exit_code == 0
    [([project], out)] = written
    assert (project.name, out.name) == ("desk", "site")


def test_playground_needs_an_extension(refused, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert refused("playground") == no_extension(tmp_path).message


def test_playground_writes_where_an_extension_may_have_it_if_nothing_is_said(run, extension, monkeypatch):
    folder = extension(MICROPYTHON + '\n[tool.wwe.views.index]\nlevel = "workspace"')
    monkeypatch.chdir(folder)
    assert run("build").exit_code == 0
    for _again in range(2):
        assert run("playground").exit_code == 0
    assert (folder / "build/playground/workspace/index.html").is_file()
    assert (folder / "dist/index.html").is_file()
    assert run("build").exit_code == 0
