import re
from pathlib import Path


def test_a_failed_test_leaves_its_evidence_in_a_file_that_the_terminal_and_junit_name(outcome):
    [file] = re.findall(r"^/.*/evidence\.html$", outcome.output, re.MULTILINE)
    html = Path(file).read_text(encoding="utf-8")
    for text in ("test_that_fails", "agent.get", "[Front desk] hello", "ring"):
        assert text in html
    assert f'name="evidence" value="{file}"' in outcome.junit
