import pytest


def codes(findings):
    return [(each.code, each.line, each.severity.value) for each in findings]


@pytest.mark.parametrize("pattern", ["locale/*.json", "*.py", ".env*", "tests/*"])
def test_a_pattern_that_names_nothing_is_found_on_its_line(found, pattern):
    findings = found("", f'runtime = "pyodide"\nfiles = ["{pattern}"]', {".env": "", "tests/x.json": ""})
    assert codes(findings) == [("WWE107", 5, "warning")]
    assert f'files has the pattern "{pattern}", and no file that may ship fits it.' in findings[0].sentence


def test_large_files_that_every_page_brings_are_advised_against(found):
    files = {"data/a.csv": "x" * 200_000, "data/b.csv": "x" * 150_000}
    [finding] = found("", 'files = ["data/*"]', files)
    assert codes([finding]) == [("WWE108", 4, "advice")]
    assert "brings the 0.3 MB of files, of which data/a.csv is the largest" in finding.sentence


def test_small_ones_are_left_alone(found):
    assert found("", 'files = ["data/*"]', {"data/a.csv": "x"}) == []
