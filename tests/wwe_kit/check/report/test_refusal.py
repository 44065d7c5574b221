from click.testing import CliRunner

from wwe_kit.check.checker import check_folder
from wwe_kit.check.report.refusal import refuse_errors
from wwe_kit.cli.main import wwe


def test_errors_are_refused_with_all_their_sentences(extension, complaint):
    folder = extension(files={"main.py": "import nothing_a\nimport nothing_b\nimport time\ntime.sleep(1)\n"})
    report = check_folder(folder)
    first, second = complaint(refuse_errors, report).splitlines()
    assert first.startswith(f"{folder / 'main.py'}, line 1: there is no module nothing_a")
    assert second.endswith("[WWE202]")
    assert report.has_failed


def test_where_nothing_is_wrong_nothing_is_refused(extension):
    refuse_errors(check_folder(extension()))


def test_a_build_that_is_refused_shows_the_lines_of_the_sources(extension):
    folder = extension(files={"main.py": "def f(:\n    pass\n"})
    outcome = CliRunner().invoke(wwe, ["build", str(folder)])
    assert outcome.exit_code == 2
    assert "main.py:1" in outcome.output
    assert "WWE201 error: " in outcome.output
    assert "  1 | def f(:\n    | " in outcome.output


def test_settings_that_cannot_be_are_refused_with_their_line(extension):
    folder = extension('runtime = "pyodyde"')
    outcome = CliRunner().invoke(wwe, ["build", str(folder)])
    assert outcome.exit_code == 2
    assert '| runtime = "pyodyde"\n' in outcome.output
    assert "^" * len('runtime = "pyodyde"') in outcome.output
