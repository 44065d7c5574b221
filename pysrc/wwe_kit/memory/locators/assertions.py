"""What a test expects of a page in memory, by the names of Playwright's `expect(locator)`."""

import re
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from wwe_kit.memory.aria.names import description_of, name_of, text_of
from wwe_kit.memory.aria.roles import role_of
from wwe_kit.memory.aria.states import checked_of, is_disabled
from wwe_kit.memory.dom.html.inner_text import is_visible
from wwe_kit.memory.errors import NotInMemory
from wwe_kit.memory.locators.locator import PATIENCE_S, Located
from wwe_kit.memory.locators.ready import field_of, shown, why_not_filled
from wwe_kit.memory.locators.texts import is_part, is_whole
from wwe_kit.testing.handles.misspelt import no_member

Text = str | re.Pattern[str]
Seen = tuple[bool, str]  # whether it is so, and what is there instead
_IN_BROWSERS_ONLY = frozenset({"to_be_in_viewport", "to_have_css", "to_have_js_property", "to_match_aria_snapshot"})


class MemoryAssertions:
    """Expectations of one locator. Each lets time pass until it is so; `not_to_...` expects the opposite."""

    def __init__(self, locator: Located) -> None:
        self._locator = locator

    def __getattr__(self, name: str) -> Any:
        plain = name.removeprefix("not_")
        if plain in _IN_BROWSERS_ONLY:
            raise NotInMemory(f"expect(locator).{name}()", "it asks the browser itself")
        if name.startswith("_") or plain not in _CHECKS:
            raise no_member("expect(locator)", name, {*_CHECKS, *("not_" + each for each in _CHECKS)})
        return partial(self._expect, name, _CHECKS[plain], name != plain)

    def _expect(
        self,
        name: str,
        check: Callable[..., Seen],
        is_negated: bool,
        *arguments: Any,
        timeout: float | None = None,
        **options: Any,
    ) -> None:
        seen: Seen = (False, "")
        given = ", ".join([*map(repr, arguments), *(f"{key}={value!r}" for key, value in options.items())])
        self._locator._around.note(f"expect {self._locator!r} {name} {given}".rstrip())

        def is_so() -> bool:
            nonlocal seen
            seen = check(self._locator, *arguments, **options)
            return seen[0] != is_negated

        seconds = PATIENCE_S if timeout is None else timeout / 1000
        if not self._locator._around.wait_until(is_so, seconds):
            sentence = self._locator._sentence(f"{name}({given}) is not so after {seconds:g} s: {seen[1]}")
            raise AssertionError(sentence)


def _one(locator: Located) -> Any:
    found = locator._only()
    return found[0] if found else None


_MISSING = "there is no such element"


def _of_one(test: Callable[..., Seen]) -> Callable[..., Seen]:
    """Make a check of a locator from one of an element."""

    def check(locator: Located, *arguments: Any, **options: Any) -> Seen:
        element = _one(locator)
        return (False, _MISSING) if element is None else test(element, *arguments, **options)

    return check


def _visible(locator: Located, *, visible: bool = True) -> Seen:
    element = _one(locator)
    is_so = element is not None and is_visible(element)
    reason = _MISSING if element is None else f"{shown(element)} is {'visible' if is_so else 'hidden'}"
    return is_so == visible, reason


def _hidden(locator: Located) -> Seen:
    is_so, reason = _visible(locator)
    return not is_so, reason


def _attached(locator: Located, *, attached: bool = True) -> Seen:
    return (_one(locator) is not None) == attached, _MISSING if attached else "it is there"


def _count(locator: Located, count: int) -> Seen:
    found = locator.count()
    return found == count, f"there are {found}"


def _checked(element: Any, *, checked: bool = True, indeterminate: bool = False) -> Seen:
    state = checked_of(field_of(element))
    words = {True: "it is checked", False: "it is not checked", "mixed": "it is neither checked nor unchecked"}
    return state == ("mixed" if indeterminate else checked), words[state]


def _enabled(element: Any, *, enabled: bool = True) -> Seen:
    is_so = not is_disabled(element)
    return is_so == enabled, "it is enabled" if is_so else "it is disabled"


def _disabled(element: Any) -> Seen:
    return is_disabled(element), "it is enabled"


def _editable(element: Any, *, editable: bool = True) -> Seen:
    reason = why_not_filled(field_of(element))
    return (reason is None) == editable, reason or "it can be written into"


def _focused(element: Any) -> Seen:
    focused = element._document.activeElement
    return focused is element, f"the focus is in {shown(focused)}" if focused is not None else "nothing has the focus"


def _empty(element: Any) -> Seen:
    text = element.value if element.localName in ("input", "textarea") else text_of(element)
    return not text, f"it has {text!r}"


def _value(element: Any, value: Text) -> Seen:
    found = str(field_of(element).value)
    is_so = value.search(found) is not None if isinstance(value, re.Pattern) else value == found
    return is_so, f"it has the value {found!r}"


def _values(element: Any, values: Sequence[Text]) -> Seen:
    found = [str(each.value) for each in field_of(element).selectedOptions]
    is_so = len(found) == len(values) and all(map(is_whole, values, found))
    return is_so, f"it has the values {found!r}"


def _attribute(element: Any, name: str, value: Text | None = None) -> Seen:
    found = element.getAttribute(name)
    is_so = found is not None and (value is None or is_whole(value, found))
    return is_so, f"it has no attribute {name}" if found is None else f"{name} is {found!r}"


def _class(element: Any, expected: Text) -> Seen:
    return is_whole(expected, element.className), f"its class is {element.className!r}"


def _contained_class(element: Any, expected: str) -> Seen:
    return set(expected.split()) <= set(element.classList), f"its class is {element.className!r}"


def _id(element: Any, expected: Text) -> Seen:
    return is_whole(expected, element.id), f"its id is {element.id!r}"


def _role(element: Any, role: str) -> Seen:
    return role_of(element) == role, f"its role is {role_of(element) or 'none'!r}"


def _name(element: Any, expected: Text, *, ignore_case: bool = False) -> Seen:
    found = name_of(element)
    return is_whole(expected, found, ignore_case), f"its name is {found!r}"


def _description(element: Any, expected: Text, *, ignore_case: bool = False) -> Seen:
    found = description_of(element)
    return is_whole(expected, found, ignore_case), f"its description is {found!r}"


def _text(compare: Callable[[Text, str, bool], bool]) -> Callable[..., Seen]:
    """Make a check of the text of one element, or of a list of texts for as many elements."""

    def check(
        locator: Located, expected: Text | Sequence[Text], *, use_inner_text: bool = False, ignore_case: bool = False
    ) -> Seen:
        read = (lambda each: each.innerText) if use_inner_text else text_of
        if isinstance(expected, (str, re.Pattern)):
            element = _one(locator)
            if element is None:
                return False, _MISSING
            return compare(expected, read(element), ignore_case), f"its text is {read(element)!r}"
        found = [read(each) for each in locator._find()]
        is_so = _fits_in_order(list(expected), found, lambda wanted, text: compare(wanted, text, ignore_case))
        return is_so and (compare is is_part or len(found) == len(expected)), f"the texts are {found!r}"

    return check


def _fits_in_order(expected: list[Text], found: list[str], fits: Callable[[Text, str], bool]) -> bool:
    texts = iter(found)
    return all(any(fits(wanted, text) for text in texts) for wanted in expected)


_CHECKS: dict[str, Callable[..., Seen]] = {
    "to_be_attached": _attached,
    "to_be_checked": _of_one(_checked),
    "to_be_disabled": _of_one(_disabled),
    "to_be_editable": _of_one(_editable),
    "to_be_empty": _of_one(_empty),
    "to_be_enabled": _of_one(_enabled),
    "to_be_focused": _of_one(_focused),
    "to_be_hidden": _hidden,
    "to_be_visible": _visible,
    "to_contain_class": _of_one(_contained_class),
    "to_contain_text": _text(is_part),
    "to_have_accessible_description": _of_one(_description),
    "to_have_accessible_name": _of_one(_name),
    "to_have_attribute": _of_one(_attribute),
    "to_have_class": _of_one(_class),
    "to_have_count": _count,
    "to_have_id": _of_one(_id),
    "to_have_role": _of_one(_role),
    "to_have_text": _text(is_whole),
    "to_have_value": _of_one(_value),
    "to_have_values": _of_one(_values),
}
