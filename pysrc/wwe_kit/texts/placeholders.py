"""Places in a text that values are put into: `{name}` of `str.format`, `%(name)s` and `%s` of the operator `%`."""

import re
import string
from collections.abc import Sequence

from wwe_kit.errors import did_you_mean

_PERCENT = re.compile(r"%(?:%|\((?P<name>\w+)\)[-#0 +]*\d*(?:\.\d+)?(?P<kind>[a-zA-Z]?)|[-#0+]*\d*(?:\.\d+)?[sdifr])")
_NAME = re.compile(r"[A-Za-z_]\w*")


def problem_of(sources: Sequence[str], translation: str) -> str:
    """Return what is wrong with the places of a translation, to stand behind "but"; "" if nothing is.

    `sources` are the text in its forms: one, or singular and plural. A form of a plural may leave a place out, for it
    may be that of one number, which it says in words.
    """
    for marks, braces in (("%(...)s", False), ("{...}", True)):
        wanted = [_places(source, braces=braces) for source in sources]
        if not any(wanted) or None in wanted:
            continue  # not a text of this kind, or one that is shown as it is
        found = _places(translation, braces=braces)
        if found is None:
            return f"one of its places {marks} is broken"
        known = set().union(*(places or () for places in wanted))
        if strange := sorted(found - known):
            return f"the text has no place {strange[0]}. {did_you_mean(strange[0], known)}".rstrip()
        if len(sources) == 1 and (missing := sorted(known - found)):
            return f"the translation has no place {missing[0]}"
    return ""


def _places(text: str, *, braces: bool) -> set[str] | None:
    """Return the places of a text as they are written; None where one of them is broken."""
    return _in_braces(text) if braces else _with_percent(text)


def _in_braces(text: str) -> set[str] | None:
    try:
        fields = [field for _, field, _, _ in string.Formatter().parse(text) if field is not None]
    except ValueError:
        return None
    names = [re.split(r"[.\[]", field)[0] for field in fields]
    return {f"{{{name}}}" for name in names} if all(_is_place(name) for name in names) else None


def _is_place(name: str) -> bool:
    return not name or name.isdecimal() or _NAME.fullmatch(name) is not None


def _with_percent(text: str) -> set[str] | None:
    places: set[str] = set()
    for found in _PERCENT.finditer(text):
        if found[0] == "%%":
            continue
        if found["name"] is not None and not found["kind"]:
            return None
        places.add(f"%({found['name']}){found['kind']}" if found["name"] else found[0])
    return places if "%(" not in _PERCENT.sub("", text) else None
