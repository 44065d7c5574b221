"""Where measurements go: a file of JSON for each, with all figures and the tables that docs/measurements.md shows."""

import json
import time
from collections.abc import Mapping, Sequence
from typing import Any

from wwe_kit.docs.markdown import table
from wwe_kit.resources import require_checkout

Table = tuple[Sequence[str], Sequence[Sequence[str]]]  # the columns, and the rows

_BEGIN = time.monotonic()


def progress(what: str) -> None:
    """Say what is measured now, and how long the measurement has been at work."""
    minutes, seconds = divmod(int(time.monotonic() - _BEGIN), 60)
    print(f"  {minutes:2}:{seconds:02}  {what}", flush=True)


def save(
    name: str, figures: Mapping[str, Any], tables: Mapping[str, Table], notes: Mapping[str, str] | None = None
) -> None:
    """Write `.wwe/bench/<name>.json`, and show the tables. `notes` are sentences below tables, by their names."""
    folder = require_checkout() / ".wwe/bench"
    folder.mkdir(parents=True, exist_ok=True)
    texts = {place: table(*content) + _below(notes, place) for place, content in tables.items()}
    new = folder / f"{name}.new"
    new.write_text(json.dumps({**figures, "tables": texts}, indent=1), encoding="utf-8")
    new.replace(folder / f"{name}.json")
    for place, text in texts.items():
        print(f"\n{place}\n{text}", flush=True)


def _below(notes: Mapping[str, str] | None, place: str) -> str:
    note = (notes or {}).get(place, "")
    return f"\n{note}\n" if note else ""
