"""What an author's own fixtures return instead of ours: checked, so that a wrong value is told as what it is."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from wwe_kit.errors import BadInput, nearest, one_of
from wwe_kit.runtimes.runtimes import RUNTIMES
from wwe_kit.testing.pytest_plugin.marks import HOSTS
from wwe_kit.testing.tiers import TIERS


def check_given(extensions: Any, options: Any, runtime: Any, tier: Any, host: Any) -> None:
    """Raise BadInput for a fixture whose value cannot be; the sentence says what it returns."""
    is_list = isinstance(extensions, Iterable) and not isinstance(extensions, str | Path)
    if not is_list or not all(isinstance(each, str | Path) for each in extensions):
        raise _wrong("wwe_extensions", extensions, 'It returns a list of folders, as in [Path("extensions/desk")].')
    if not isinstance(options, Mapping | str | Path):
        raise _wrong("wwe_options", options, 'It returns {"interaction-workspace": {name: value}}, or the file of one.')
    named: list[tuple[str, Any, Sequence[str]]] = [("wwe_tier", tier, TIERS), ("wwe_host", host, HOSTS)]
    if runtime is not None:
        named.append(("wwe_runtime", runtime, RUNTIMES))
    for name, value, valid in named:
        if value not in valid:
            hint = nearest(value, valid) if isinstance(value, str) else f"Valid values: {one_of(valid)}."
            raise _wrong(name, value, hint)


def _wrong(name: str, value: Any, right: str) -> BadInput:
    return BadInput(f"The fixture {name} has returned {value!r}. {right}")
