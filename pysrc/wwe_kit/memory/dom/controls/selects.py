"""`select` and its options."""

from typing import Any

from wwe_kit.memory.dom.controls.field import Field, form_of
from wwe_kit.memory.dom.exceptions import text_of
from wwe_kit.memory.dom.html.element import HTMLElement
from wwe_kit.memory.dom.lists import HTMLCollection
from wwe_kit.memory.dom.reflection import Flag, Number, Reflected
from wwe_kit.memory.dom.states import is_disabled


class HTMLOptGroupElement(HTMLElement):
    """A group of options."""

    _interface = "HTMLOptGroupElement"
    disabled, label = Flag(), Reflected()


class HTMLOptionElement(HTMLElement):
    """One of the values to choose from."""

    _interface = "HTMLOptionElement"
    disabled, defaultSelected = Flag(), Flag("selected")
    _copied = ("_selected",)

    @property
    def text(self) -> str:
        return " ".join((self.textContent or "").split())

    @text.setter
    def text(self, value: Any) -> None:
        self.textContent = value

    @property
    def value(self) -> str:
        own = self.getAttribute("value")
        return self.text if own is None else own

    @value.setter
    def value(self, value: Any) -> None:
        self.setAttribute("value", text_of(value, "value"))

    @property
    def label(self) -> str:
        return self.getAttribute("label") or self.text

    @label.setter
    def label(self, value: Any) -> None:
        self.setAttribute("label", value)

    def _select(self) -> Any:
        around = self.parentElement
        while around is not None and around.localName in ("optgroup", "div"):
            around = around.parentElement
        return around if around is not None and around.localName == "select" else None

    @property
    def form(self) -> Any:
        select = self._select()
        return None if select is None else form_of(select)

    @property
    def index(self) -> int:
        select = self._select()
        return 0 if select is None else list(select.options).index(self)

    def _is_marked(self) -> bool:
        return bool(self.__dict__.get("_selected", self.hasAttribute("selected")))

    @property
    def selected(self) -> bool:
        select = self._select()
        return self._is_marked() if select is None else self in select._chosen()

    @selected.setter
    def selected(self, value: Any) -> None:
        select = self._select()
        if select is None:
            self._selected = bool(value)
        else:
            select._mark(self, bool(value))
        self._document._changed(self, "selected")


class HTMLOptionsCollection(HTMLCollection):
    """The options of a `select`."""

    def __init__(self, select: "HTMLSelectElement") -> None:
        super().__init__(select._options)
        self._of = select

    @property
    def selectedIndex(self) -> int:
        return self._of.selectedIndex

    def add(self, element: Any, before: Any = None) -> None:
        self._of.add(element, before)

    def remove(self, index: int) -> None:
        self._of.remove(index)


class HTMLSelectElement(Field):
    """A choice."""

    _interface = "HTMLSelectElement"
    multiple, required, autocomplete = Flag(), Flag(), Reflected()
    size = Number(0)
    _copied = ("_is_edited",)

    @property
    def type(self) -> str:
        return "select-multiple" if self.multiple else "select-one"

    def _options(self) -> list[Any]:
        return [each for each in self._all_elements() if each.localName == "option"]

    @property
    def options(self) -> HTMLOptionsCollection:
        return HTMLOptionsCollection(self)

    @property
    def length(self) -> int:
        return len(self._options())

    def item(self, index: int) -> Any:
        return self.options.item(index)

    def namedItem(self, name: str) -> Any:
        return self.options.namedItem(name)

    def add(self, element: Any, before: Any = None) -> None:
        reference = self.options.item(before) if isinstance(before, int) else before
        if reference is None:
            self.append(element)
        else:
            reference.before(element)

    def remove(self, index: int | None = None) -> None:
        if index is None:
            super().remove()
        elif (option := self.options.item(index)) is not None:
            option.remove()

    # --- what is chosen ---

    def _shows_one(self) -> bool:
        return not self.multiple and self.size <= 1

    def _chosen(self) -> list[Any]:
        options = self._options()
        marked = [each for each in options if each._is_marked()]
        if self.multiple:
            return marked
        if marked:
            return marked[-1:]
        if self._shows_one() and self.__dict__.get("_emptied") != options:
            return [each for each in options if not is_disabled(each)][:1]
        return []

    def _mark(self, option: Any, is_chosen: bool) -> None:
        if not self.multiple and is_chosen:
            for each in self._options():
                each._selected = False
        option._selected = is_chosen
        self.__dict__.pop("_emptied", None)

    def _choose(self, options: list[Any]) -> None:
        """Choose some, and no others."""
        every = self._options()
        for each in every:
            each._selected = each in options
        self._emptied = None if options else every
        self._document._changed(self, "value")

    @property
    def selectedOptions(self) -> HTMLCollection:
        return HTMLCollection(self._chosen)

    @property
    def selectedIndex(self) -> int:
        chosen = self._chosen()
        return self._options().index(chosen[0]) if chosen else -1

    @selectedIndex.setter
    def selectedIndex(self, index: int) -> None:
        options = self._options()
        self._choose([options[index]] if 0 <= index < len(options) else [])

    @property
    def value(self) -> str:
        chosen = self._chosen()
        return str(chosen[0].value) if chosen else ""

    @value.setter
    def value(self, value: Any) -> None:
        text = text_of(value, "value")
        self._choose([each for each in self._options() if each.value == text][:1])

    def _reset(self) -> None:
        for each in self._options():
            each.__dict__.pop("_selected", None)
        self.__dict__.pop("_emptied", None)

    def _entries(self, _submitter: Any) -> list[tuple[str, Any]]:
        return [(self.name, each.value) for each in self._chosen() if not is_disabled(each)]
