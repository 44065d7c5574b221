"""What is said of a traceback in a page's panel beside the traceback itself: what `wwe check` says of the line."""

import re
from typing import NamedTuple

from wwe_kit.check.checker import check_extension
from wwe_kit.check.rule import Finding, Severity
from wwe_kit.check.syntax import misspelling_of
from wwe_kit.errors import BadInput
from wwe_kit.project.project import Project
from wwe_kit.traces import Place, folded, headline, own_places

_SYNTAX = re.compile(r"^(?:SyntaxError|IndentationError|TabError)\b", re.MULTILINE)
_MISUSE = re.compile(r"^(?:[\w.]+\.)?LocalMisuse: (?P<what>.+)", re.DOTALL)
# Errors of which the runtime itself knows more: what it lacks, and which package would bring it.
_LACKS = re.compile(r"^(?:ModuleNotFound|Import|Name|Attribute)Error\b")
# Words that begin a sentence. Whatever else stands there is a name, most often of code, and stays as it is written.
_WORDS = frozenset(
    {"a", "an", "every", "in", "it", "its", "no", "nobody", "nothing", "only", "that", "the", "there", "this"}
)
_NOT_SENT = "The call cannot be made as it is written there, and nothing was sent to the workspace. Change that line."


class Explanation(NamedTuple):
    """A headline, the author's line that is meant ("" where none is), what to do, and the traceback that is shown."""

    title: str
    place: str
    advice: str
    trace: str


def explain(project: Project, runtime: str, trace: str) -> Explanation:
    """Return what a traceback of a page means. It takes some tenths of a second, and some seconds to ask a runtime."""
    places = own_places(trace)
    title = headline(trace)
    if _SYNTAX.search(title) and (wrong := _misspelt(project, places)):
        return Explanation(wrong[1], _shown(wrong[0]), "", folded(trace))
    place = places[0] if places else None
    misuse = _MISUSE.match(title)
    finding = _finding(project, runtime, places)
    if finding is None and _LACKS.match(title):
        finding = _finding(project, runtime, places, may_ask=True)
    advice = finding.sentence if finding else _NOT_SENT if misuse and place else ""
    shown = misuse["what"] if misuse else title
    return Explanation(_sentence(shown) if misuse else shown, _shown(place), _sentence(advice), folded(trace))


def _shown(place: Place | None) -> str:
    return f"{place.path}, line {place.line}" if place else ""


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:] if text.partition(" ")[0] in _WORDS else text


def _misspelt(project: Project, places: list[Place]) -> tuple[Place, str] | None:
    """Return where a module stops being Python, and why; the one that the traceback is about comes first."""
    try:
        sources = project.author_sources()
    except BadInput:
        return None
    paths = [place.path for place in places]
    for path in sorted(sources, key=lambda each: (each not in paths, each)):
        if wrong := misspelling_of(sources[path]):
            return Place(path, wrong.line), wrong.message
    return None


def _finding(project: Project, runtime: str, places: list[Place], *, may_ask: bool = False) -> Finding | None:
    """Return what `wwe check` has to say of one of these lines, the first of them first."""
    if not places:
        return None
    try:
        found = check_extension(project, runtime, may_ask=may_ask, for_release=False).findings
    except BadInput:
        return None
    at = {Place(each.path, each.line): each for each in found if each.severity is not Severity.ADVICE}
    return next((at[place] for place in places if place in at), None)
