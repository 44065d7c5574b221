"""A locator of Playwright's as an author has written it: `get_by_role("button", name="Save")`, and its iframe.

Playwright itself shows a selector; a part of it that is not known here is shown as it is.
"""

import ast
import re
from collections.abc import Iterator

_SELECTOR = re.compile(r"selector=(?P<selector>'.*'|\".*\")>$", re.DOTALL)
_ENTERS = "internal:control=enter-frame"
# Text in quotes has whatever it has; outside of them " >> " stands between two parts.
_PART = re.compile(r'((?:"(?:[^"\\]|\\.)*"|(?! >> ).)+)(?: >> |$)', re.DOTALL)
_ROLE = re.compile(r"internal:role=(?P<role>[a-z]+)(?P<states>.*)", re.DOTALL)
_STATE = re.compile(r'\[(?P<key>[a-z-]+)=(?P<value>"(?:[^"\\]|\\.)*"[is]?|/(?:[^/\\]|\\.)*/\w*|[^\]]*)\]')
_BY_TEXT = re.compile(r"internal:(?P<by>text|label)=(?P<value>.*)", re.DOTALL)
_FILTER = re.compile(r"internal:(?P<by>has-text|has-not-text)=(?P<value>.*)", re.DOTALL)
_BY_ATTRIBUTE = re.compile(r"internal:(?:attr|testid)=\[(?P<name>[\w-]+)=(?P<value>.*)\]", re.DOTALL)
_NTH = re.compile(r"nth=(?P<index>-?\d+)")
_NAMES = {"placeholder": "placeholder", "alt": "alt_text", "title": "title"}
_PLACES = {"0": "first", "-1": "last"}


def outer_frame(locator: object) -> str:
    """Return the selector of the iframe that a locator enters first; "" if it enters none."""
    parts = _parts(locator)
    return " >> ".join(parts[: parts.index(_ENTERS)]) if _ENTERS in parts else ""


def written(locator: object) -> str:
    """Return a locator as it is written, without the frame that it looks in."""
    parts = _parts(locator)
    if not parts:
        return str(locator)
    if _ENTERS in parts:
        parts = parts[len(parts) - parts[::-1].index(_ENTERS) :]
    return ".".join(map(_part, parts)) or "the frame"


def _parts(locator: object) -> list[str]:
    found = _SELECTOR.search(str(locator))
    return _PART.findall(ast.literal_eval(found["selector"])) if found else []


def _part(part: str) -> str:
    if found := _ROLE.fullmatch(part):
        return f"get_by_role({', '.join([_quoted(found['role']), *_states(found['states'])])})"
    if found := _BY_TEXT.fullmatch(part):
        return f"get_by_{found['by']}({_value(found['value'])})"
    if found := _BY_ATTRIBUTE.fullmatch(part):
        name = _NAMES.get(found["name"], "test_id")
        return f"get_by_{name}({_value(found['value'], says_exact=name != 'test_id')})"
    if found := _FILTER.fullmatch(part):
        return f"filter({found['by'].replace('-', '_')}={_value(found['value'])})"
    if found := _NTH.fullmatch(part):
        return _PLACES.get(found["index"], f"nth({found['index']})")
    return f"locator({_quoted(part)})"


def _states(states: str) -> Iterator[str]:
    for found in _STATE.finditer(states):
        value = found["value"]
        shown = _value(value) if value[:1] in '"/' else value.capitalize()
        yield f"{found['key'].replace('-', '_')}={shown}"


def _value(value: str, *, says_exact: bool = True) -> str:
    """Return a text or a pattern: `"Save"i` is any text with these letters, `"Save"s` exactly this one."""
    if value.startswith("/"):
        return f"re.compile({_quoted(value[1:].rpartition('/')[0])})"
    exact = ", exact=True" if value.endswith("s") and says_exact else ""
    return value[:-1] + exact if value[-1:] in "is" else value


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
