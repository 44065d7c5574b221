import re

import pytest

from wwe_host.lifecycles.agent_state import AGENT_STATE
from wwe_host.lifecycles.recording import RECORDING
from wwe_kit.docs.lifecycles import diagram, lifecycles, page

ALL = [lifecycle for _place, lifecycle in lifecycles()]


def test_every_lifecycle_is_found_once():
    assert {AGENT_STATE, RECORDING} <= set(ALL)
    assert len({lifecycle.name for lifecycle in ALL}) == len(ALL)


@pytest.mark.parametrize("lifecycle", ALL, ids=lambda lifecycle: lifecycle.name)
def test_the_diagram_has_every_way_of_the_table_and_no_other(lifecycle):
    drawn = set()
    for line in diagram(lifecycle).splitlines():
        match = re.fullmatch(r" +(\w+) --> (\w+): (.+)", line)
        if match:
            drawn |= {(match[1], trigger, match[2]) for trigger in match[3].split(", ")}
    table = {
        (re.sub(r"\W", "_", state), str(trigger), re.sub(r"\W", "_", target))
        for state, row in lifecycle.transitions.items()
        for trigger, target in row.items()
    }
    assert drawn == table


@pytest.mark.parametrize("lifecycle", ALL, ids=lambda lifecycle: lifecycle.name)
def test_the_rows_are_the_cells_of_the_table(lifecycle):
    section = page().partition(f"\n## {lifecycle.name}\n")[2].partition("\n## ")[0]
    rows = [line for line in section.splitlines() if line.startswith("| `")]
    assert len(rows) == sum(map(len, lifecycle.transitions.values()))


def test_a_row_says_whose_the_trigger_is():
    assert "| `STOPPED` | `start` | agent | `RECORDING` |" in page()
    assert "| `RINGING` | `nobody answers` | happens | `IDLE` | `RELEASED` |" in page()


def test_a_state_where_nothing_follows_is_an_end():
    assert "    REMOVED --> [*]" in page()
    assert "    [*] --> STOPPED" in diagram(RECORDING)
