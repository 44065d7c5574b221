"""Where measurements go: all figures as JSON, and the tables, which docs/measurements.md shows."""

import json
import os
from collections.abc import Mapping, Sequence
from typing import Any

from wwe_kit.docs.markdown import table
from wwe_kit.resources import require_checkout

Table = tuple[Sequence[str], Sequence[Sequence[str]]]  # the columns, and the rows


def save(name: str, figures: Mapping[str, Any], tables: Mapping[str, Table]) -> None:
    """Write `.wwe/bench/<name>.json`, and `<table>.md` for each table; show the tables."""
    folder = require_checkout() / ".wwe/bench"
    folder.mkdir(parents=True, exist_ok=True)
    machine = {"processors": os.cpu_count(), "load": round(os.getloadavg()[0], 1)}
    (folder / f"{name}.json").write_text(json.dumps({"machine": machine, **figures}, indent=1), encoding="utf-8")
    for place, (columns, rows) in tables.items():
        text = table(columns, rows)
        (folder / f"{place}.md").write_text(text, encoding="utf-8")
        print(f"{place} ({machine['processors']} processors, load {machine['load']})\n{text}")
