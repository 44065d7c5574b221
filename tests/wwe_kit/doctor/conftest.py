"""Findings by what they are about."""

import pytest


@pytest.fixture
def levels():
    """Return how bad each finding is, by its topic; of several the worst."""

    def by_topic(findings):
        order = ["ok", "note", "problem"]
        found = {}
        for finding in findings:
            found[finding.topic] = max(found.get(finding.topic, "ok"), finding.level, key=order.index)
        return found

    return by_topic
