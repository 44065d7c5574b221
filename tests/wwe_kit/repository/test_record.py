import platform
import re
from importlib.metadata import version

import pytest

from wwe_kit.repository.outcome import Counts, Outcome
from wwe_kit.repository.record import CHROMIUM, FIREFOX, read_record, write_record

BROWSERS = [Outcome(CHROMIUM, True, 1, Counts(212)), Outcome(FIREFOX, True, 1, Counts(98))]


def test_it_has_date_versions_and_what_passed_in_each_part(tmp_path):
    write_record(tmp_path, [Outcome("outside", is_ok=True, steps={"built": 1.2}), *BROWSERS])
    record = read_record(tmp_path)
    assert record.steps == {"built": 1.2}
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", record.date)
    assert record.passed == {CHROMIUM: 212, FIREFOX: 98}
    assert record.versions["CPython"] == platform.python_version()
    assert record.versions["Playwright"] == version("playwright")
    assert re.match(r"\d+\.", record.versions["Chromium"])


def test_where_nothing_was_run_it_says_what_to_do(tmp_path, complaint):
    sentence = "There is no record of a test run: run `python3 build.py test` first."
    assert complaint(read_record, tmp_path) == sentence


@pytest.mark.parametrize(
    ("outcomes", "why"),
    [([*BROWSERS, Outcome("lint", is_ok=False)], "something failed"), (BROWSERS[:1], "it did not run in Firefox")],
)
def test_a_run_that_shows_nothing_is_refused(tmp_path, complaint, outcomes, why):
    write_record(tmp_path, outcomes)
    assert complaint(read_record, tmp_path) == (
        f"The last test run proves nothing, because {why}: run `python3 build.py test` again."
    )
