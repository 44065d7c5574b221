from dataclasses import replace

from wwe_kit.repository.record import CHROMIUM, FIREFOX, Record
from wwe_kit.repository.support_table import FIRST_STEPS, HEADING, INSTALLED, support_table, write_support_table
from wwe_kit.runtimes.runtimes import PACKAGES, package_version

RECORD = Record(
    "2026-11-28",
    True,
    {"CPython": "3.11.2", "Chromium": "156.0.1", "Firefox": "153.8.0esr"},
    {CHROMIUM: 1212, FIREFOX: 98},
)


def test_it_says_what_a_run_has_shown_when_and_with_which_versions():
    table = support_table(RECORD)
    assert "Shown by the test run of 2026-11-28" in table
    assert "CPython 3.11.2" in table
    assert "Chromium 156.0.1 (1,212 tests), Firefox 153.8.0esr (98 tests)" in table
    assert all(package_version(package) in table for package in PACKAGES.values())


def test_it_has_the_time_from_nothing_to_a_tested_extension_if_a_run_has_taken_it():
    assert "The first extension" not in support_table(RECORD)
    steps = {INSTALLED: 12.4} | dict.fromkeys(FIRST_STEPS, 2.2)
    assert "19 s with `micropython`: 12 s to install, 7 s for `wwe new`," in support_table(replace(RECORD, steps=steps))


def test_the_steps_are_those_that_the_test_from_outside_times(pytestconfig):
    outside = pytestconfig.rootpath / "tests/outside"
    timed = "".join(file.read_text(encoding="utf-8") for file in outside.glob("*.py"))
    assert f'step("{INSTALLED}")' in timed
    for name in FIRST_STEPS:
        runtime, _, rest = name.partition(": ")
        assert runtime == "micropython"
        assert f'step(f"{{runtime}}: {rest.replace("chromium", "{browser_name}")}")' in timed


def test_it_is_all_that_its_section_has_and_all_else_stays(tmp_path):
    readme = tmp_path / "README.md"
    readme.write_text(f"# Kit\n\n{HEADING}\nold\n\n## After\n\nmore\n", encoding="utf-8")
    for _again in range(2):
        write_support_table(readme, RECORD)
        text = readme.read_text(encoding="utf-8")
        assert text.startswith(f"# Kit\n\n{HEADING}\n<!-- Made by `python3 build.py docs --support` ")
        assert text.endswith(f" -->\n\n{support_table(RECORD)}\n## After\n\nmore\n")
        assert "old" not in text


def test_a_readme_without_its_section_is_refused(tmp_path, complaint):
    readme = tmp_path / "README.md"
    readme.write_text("# Kit\n", encoding="utf-8")
    assert complaint(write_support_table, readme, RECORD).startswith(f"{readme} has no place for the table: ")


def test_the_readme_of_this_repository_has_a_place_for_it(pytestconfig):
    assert HEADING in (pytestconfig.rootpath / "README.md").read_text(encoding="utf-8")
