import io
import threading

import pytest
from rich.console import Console

from wwe_kit.cli.bars import Bars


@pytest.fixture
def terminal():
    return io.StringIO()


@pytest.fixture
def now():
    """What the clock of the terminal says, in seconds."""
    return [0.0]


@pytest.fixture
def bars(terminal, now):
    return Bars(Console(file=terminal, force_terminal=True, width=80, get_time=lambda: now[0], color_system=None))


def test_a_step_is_shown_while_it_lasts(bars, terminal):
    step = bars.begin("Compressing", 10)
    step.advance(5)
    step.end()
    assert "Compressing" in terminal.getvalue()
    assert " took " not in terminal.getvalue()


def test_of_what_took_long_the_time_stays(bars, terminal, now):
    step = bars.begin("Taking [an image]", None)
    now[0] = 3.25
    step.end()
    assert "Taking [an image] took 3.2 s\n" in terminal.getvalue()


def test_steps_may_overlap_and_end_in_any_thread(bars, terminal, now):
    first, second = bars.begin("First", None), bars.begin("Second", None)
    now[0] = 2
    for step in (first, second):
        thread = threading.Thread(target=step.end)
        thread.start()
        thread.join()
    third = bars.begin("Third", None)
    third.end()
    assert all(f"{name} took 2.0 s" in terminal.getvalue() for name in ("First", "Second"))
