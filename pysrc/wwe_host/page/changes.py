"""Only what has changed: the parts' values are compared with what was shown last, and rendered where they differ."""

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from jinja2 import Environment

from wwe_host.page.parts import File, Region, Rows, Shown, Values

Update = dict[str, Any]


class Changes:
    """What one page shows. `templates` finds the templates of the folder `host`, and escapes."""

    def __init__(self, templates: Environment) -> None:
        self._templates = templates
        self._regions: dict[str, Values] = {}
        self._rows: dict[str, dict[str, Values]] = {}

    def since_last(self, content: Iterable[Shown]) -> Update:
        """Return the HTML of what is new, by region, list and log; empty where nothing is."""
        update: Update = {}
        for each in content:
            if isinstance(each, Region):
                self._region(each, update)
            elif isinstance(each, Rows):
                self._list(each, update)
            elif isinstance(each, File):
                update["file"] = asdict(each)
            elif each.rows or each.restarts:
                html = "".join(self._render(each.template, row) for row in each.rows)
                update.setdefault("logs", {})[each.name] = {"html": html, "restarts": each.restarts}
        return update

    def _region(self, region: Region, update: Update) -> None:
        if self._regions.get(region.name) != region.values:
            self._regions[region.name] = region.values
            update.setdefault("regions", {})[region.name] = self._render(region.template or region.name, region.values)

    def _list(self, rows: Rows, update: Update) -> None:
        before, now = self._rows.get(rows.name), dict(rows.rows)
        if before == now and before is not None and list(before) == list(now):
            return
        self._rows[rows.name] = now
        changed = {key: values for key, values in now.items() if (before or {}).get(key) != values}
        update.setdefault("rows", {})[rows.name] = {
            "order": list(now),
            "html": {key: self._render(rows.template, values) for key, values in changed.items()},
        }

    def _render(self, name: str, values: Values) -> str:
        return self._templates.get_template(f"host/{name}.html.jinja").render(values)
