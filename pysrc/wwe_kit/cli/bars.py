"""Progress in a terminal: a line that moves for each step, and the time of what took long."""

import threading

from rich.console import Console
from rich.progress import BarColumn, Progress, SpinnerColumn, TaskID, TextColumn, TimeElapsedColumn
from rich.text import Text

from wwe_kit.progress import Step

_WORTH_TELLING_S = 1.0


class Bars:
    """Shows steps on a terminal while they last. Of one that took more than a second its time stays.

    Its methods may be called from any thread.
    """

    def __init__(self, console: Console) -> None:
        self._console = console
        self._lock = threading.Lock()
        self._progress: Progress | None = None

    def begin(self, title: str, total: float | None) -> Step:
        """Show a step of so much work; None where nobody knows how much."""
        with self._lock:
            if self._progress is None:
                columns = (
                    SpinnerColumn(),
                    TextColumn("{task.description}", markup=False),
                    BarColumn(),
                    TimeElapsedColumn(),
                )
                self._progress = Progress(*columns, console=self._console, transient=True)
                self._progress.start()
            return _Bar(self, self._progress, self._progress.add_task(title, total=total))

    def ended(self, progress: Progress, task_id: TaskID) -> None:
        """Take a step away, and with the last one everything that moves."""
        with self._lock:
            task = next(task for task in progress.tasks if task.id == task_id)
            took = task.elapsed or 0.0
            progress.remove_task(task_id)
            if took >= _WORTH_TELLING_S:
                # As a text of its own: a style of `print` would count for what moves below it as well.
                self._console.print(Text(f"{task.description} took {took:.1f} s", style="dim"))
            if not progress.tasks:
                progress.stop()
                self._progress = None


class _Bar:
    def __init__(self, bars: Bars, progress: Progress, task: TaskID) -> None:
        self._bars = bars
        self._progress = progress
        self._task = task

    def advance(self, amount: float) -> None:
        """Note that so much more of the total is done."""
        self._progress.advance(self._task, amount)

    def end(self) -> None:
        """Note that it is over."""
        self._bars.ended(self._progress, self._task)
