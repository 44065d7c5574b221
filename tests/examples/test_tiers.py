"""An example's tests are one file for memory and for browsers."""

import re
import subprocess
from collections import Counter

from tests.authors_pytest import AUTHORS_PYTEST


def test_nearly_all_tests_of_the_examples_run_in_every_tier(pytestconfig):
    command = [*AUTHORS_PYTEST, "examples", "--collect-only", "-q", "--wwe-tier", "memory", "--wwe-tier", "browser"]
    answer = subprocess.run(command, cwd=pytestconfig.rootpath, capture_output=True, text=True, check=False)
    assert answer.returncode == 0, answer.stdout + answer.stderr
    ways = re.findall(r"^(examples/.*::\w+)(?:\[.*\b(memory|browser)\b.*\])?$", answer.stdout, re.MULTILINE)
    tiers = Counter(test for test, tier in ways if tier)
    assert len(tiers) > 10
    assert sum(count == 2 for count in tiers.values()) >= 0.8 * len({test for test, _tier in ways})
