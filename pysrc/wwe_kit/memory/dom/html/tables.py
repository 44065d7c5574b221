"""Tables."""

from typing import Any

from wwe_kit.memory.dom.html.element import HTMLElement
from wwe_kit.memory.dom.lists import HTMLCollection
from wwe_kit.memory.dom.reflection import Number, Reflected


class HTMLTableElement(HTMLElement):
    """A table."""

    _interface = "HTMLTableElement"

    @property
    def tBodies(self) -> HTMLCollection:
        return HTMLCollection(lambda: [each for each in self._elements() if each.localName == "tbody"])

    tHead = property(lambda self: next((each for each in self._elements() if each.localName == "thead"), None))
    tFoot = property(lambda self: next((each for each in self._elements() if each.localName == "tfoot"), None))
    caption = property(lambda self: next((each for each in self._elements() if each.localName == "caption"), None))

    @property
    def rows(self) -> HTMLCollection:
        return HTMLCollection(self._rows)

    def _rows(self) -> list[Any]:
        parts: dict[str, list[Any]] = {"thead": [], "": [], "tfoot": []}
        for each in self._elements():
            rows = [each] if each.localName == "tr" else [row for row in each._elements() if row.localName == "tr"]
            parts[each.localName if each.localName in parts else ""] += rows
        return parts["thead"] + parts[""] + parts["tfoot"]

    def insertRow(self, index: int = -1) -> Any:
        rows = self._rows()
        if not rows:
            bodies = self.tBodies
            body = bodies[-1] if bodies.length else self._document.createElement("tbody")
            if not bodies.length:
                self.append(body)
            return body.insertRow()
        row = self._document.createElement("tr")
        if index in (-1, len(rows)):
            rows[-1].after(row)
        else:
            rows[index].before(row)
        return row

    def deleteRow(self, index: int) -> None:
        self._rows()[index].remove()


class HTMLTableSectionElement(HTMLElement):
    """A part of a table."""

    _interface = "HTMLTableSectionElement"

    @property
    def rows(self) -> HTMLCollection:
        return HTMLCollection(lambda: [each for each in self._elements() if each.localName == "tr"])

    def insertRow(self, index: int = -1) -> Any:
        return _insert(self, self.rows, "tr", index)

    def deleteRow(self, index: int) -> None:
        self.rows[index].remove()


class HTMLTableRowElement(HTMLElement):
    """A row of a table."""

    _interface = "HTMLTableRowElement"

    @property
    def cells(self) -> HTMLCollection:
        return HTMLCollection(lambda: [each for each in self._elements() if each.localName in ("td", "th")])

    def insertCell(self, index: int = -1) -> Any:
        return _insert(self, self.cells, "td", index)

    def deleteCell(self, index: int) -> None:
        self.cells[index].remove()

    @property
    def rowIndex(self) -> int:
        table = self.closest("table")
        return -1 if table is None else list(table.rows).index(self)

    @property
    def sectionRowIndex(self) -> int:
        around = self.parentElement
        return -1 if around is None else list(around.rows).index(self)


class HTMLTableCellElement(HTMLElement):
    """A cell of a table."""

    _interface = "HTMLTableCellElement"
    colSpan, rowSpan = Number(1), Number(1)
    headers, abbr, scope = Reflected(), Reflected(), Reflected()

    @property
    def cellIndex(self) -> int:
        around = self.parentElement
        return -1 if around is None else list(around.cells).index(self)


def _insert(parent: Any, existing: HTMLCollection, tag: str, index: int) -> Any:
    made = parent._document.createElement(tag)
    if index in (-1, len(existing)):
        parent.append(made)
    else:
        existing[index].before(made)
    return made
