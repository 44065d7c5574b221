"""Why there are no wheels for what an extension asks for: one sentence out of what pip says."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from wwe_kit.errors import BadFile, BadInput, CannotFetch
from wwe_kit.packages.availability import DENIED, Availability, availability, of_pyodide
from wwe_kit.packages.pip_run import Said
from wwe_kit.project.dependencies import OURS, line_of_requirement
from wwe_kit.project.project import Project
from wwe_kit.project.text_file import SETTINGS_LIMIT, read_text

_NOT_FOUND = re.compile(
    r"Could not find a version that satisfies the requirement (?P<requirement>.+?)"
    r"(?: \(from (?!versions:)(?P<asker>[^)]*)\))? \(from versions: "
)
_CAUSE = re.compile(r"^    (?P<asker>\S+) (?P<version>\S+) depends on (?P<requirement>.+)$", re.MULTILINE)
_ASKED = re.compile(r"^    The user requested (?!\(constraint\))(?P<requirement>.+)$", re.MULTILINE)
_LIMIT = re.compile(r"^    The user requested \(constraint\) (?P<requirement>.+)$", re.MULTILINE)
_NO_NETWORK = re.compile(
    r"after connection broken by|Temporary failure in name resolution|Could not fetch URL .* connection error"
)
_NAME = re.compile(r"[A-Za-z0-9._-]+")
_HOST = re.compile(r"host='(?P<host>[^']+)'")
_FOLDER = "let PIP_FIND_LINKS name its folder"
_MOST = 3  # causes of a conflict that a sentence has


@dataclass(frozen=True, slots=True)
class Need:
    """A requirement, and who has it; "" is the extension itself."""

    requirement: str
    asker: str = ""

    @property
    def name(self) -> str:
        """The normalized name of what is required."""
        written = _NAME.match(self.requirement)
        return canonicalize_name(written[0] if written else self.requirement)

    def __str__(self) -> str:
        asker = self.asker or "the extension"
        return f"{asker} needs {self.requirement}"


def refusal(project: Project, said: Said) -> BadInput:
    """Return the sentence for what pip could not resolve."""
    if unreachable := no_network(said):
        return unreachable
    if found := _NOT_FOUND.search(said.complaints):
        need = Need(found["requirement"], found["asker"] or "")
        there = availability(need.name)
        return _denied(there.denied) if there.denied else _at(project, need, _why_none(need, there))
    needs = _causes(said)
    if limited := _limited(said, needs):
        return _at(project, needs[0], limited)
    for need in {need.name: need for need in reversed(needs)}.values():
        if not (there := availability(need.name)).versions:
            return _at(project, need, _why_none(need, there))
    if needs:
        return _at(project, needs[0], f"these do not go together: {_listed(needs)}. Change the versions of one.")
    return BadInput(f"{project.folder}: pip cannot resolve the dependencies: {last_word(said)}")


def _limited(said: Said, needs: Sequence[Need]) -> str:
    """Return the sentence for needs that a constraint of the user's own settings of pip stands against; "" for none."""
    found = [Need(_versions(match["requirement"])) for match in _LIMIT.finditer(said.output + said.complaints)]
    limits = [each.requirement for each in found if each.name not in OURS]
    if not limits or not needs:
        return ""
    return (
        f"{_listed(needs)}, and your own settings of pip allow {_and(limits)} alone: look at PIP_CONSTRAINT, and at "
        "constraint in pip.conf."
    )


def no_network(said: Said) -> CannotFetch | None:
    """Return the sentence for an index that cannot be reached, or asks who is there; None where it answers."""
    if denied := DENIED.search(said.complaints):
        return _denied(denied["code"])
    if not _NO_NETWORK.search(said.complaints):
        return None
    host = _HOST.search(said.complaints)
    return CannotFetch(
        f"The index of packages{' at ' + host['host'] if host else ''} cannot be reached. Without a network, put the "
        "wheels into a folder, let PIP_FIND_LINKS name it, and set PIP_NO_INDEX=1."
    )


def _denied(code: str) -> CannotFetch:
    return CannotFetch(
        f"The index of packages refuses access (HTTP {code}). Give pip its name and password: in PIP_INDEX_URL, in "
        "pip.conf, or in .netrc."
    )


def last_word(said: Said) -> str:
    """Return the last line of what pip complains of."""
    lines = [line.removeprefix("ERROR: ") for line in said.complaints.splitlines() if line.strip()]
    return lines[-1] if lines else "it gives no reason."


def _causes(said: Said) -> list[Need]:
    """Return the needs that do not go together, those of the newest versions first."""
    text = said.output + said.complaints
    asked = [Need(_versions(match["requirement"])) for match in _ASKED.finditer(text)]
    found = [
        Need(_versions(match["requirement"]), f"{match['asker']} {match['version']}") for match in _CAUSE.finditer(text)
    ]
    return [*asked, *found]


def _versions(requirement: str) -> str:
    """Return a requirement as one writes it; pip has "and" for the comma."""
    return requirement.replace(" and ", ",")


def _listed(needs: Sequence[Need]) -> str:
    """Return the needs, of each package that of its newest version alone."""
    newest = {(need.asker.partition(" ")[0], need.name): need for need in reversed(needs)}
    texts = [str(need) for need in needs if need in newest.values()][:_MOST]
    return " and ".join(texts)


def _why_none(need: Need, there: Availability) -> str:
    """Return why nothing fits a need, and what to try."""
    subject = f'"{need.requirement}"' + (f", which {need.asker} asks for," if need.asker else "")
    if not there.is_known:
        return f"{subject} is in no index that pip asks: there is no package of this name. Check how it is spelt."
    if there.versions:
        newest = there.versions[-1]
        return f"{subject} has no wheel for the page: the newest that has one is {need.name} {newest}."
    if ready := of_pyodide(need.name):
        return (
            f"{subject} has no wheel for the page in the index. Pyodide's own release has one: take {ready} out of it, "
            f"and {_FOLDER}."
        )
    if there.systems:
        return (
            f"{subject} has no wheel for the page: it is compiled, for {_and(there.systems)} alone. Take a "
            f"package of pure Python in its place, or make a wheel with pyodide-build, and {_FOLDER}."
        )
    return f"{subject} has no wheel, only source. Make one with `pip wheel --no-deps {need.name}`, and {_FOLDER}."


def _and(names: Sequence[str]) -> str:
    return " and ".join(part for part in (", ".join(names[:-1]), names[-1]) if part)


def _at(project: Project, need: Need, sentence: str) -> BadFile:
    """Return the error at the line of the requirement that leads there; of all dependencies where none is known."""
    file = project.folder / "pyproject.toml"
    text = read_text(file, SETTINGS_LIMIT)
    name = need.name if not need.asker else need.asker.partition(" ")[0].partition("->")[0].partition("=")[0]
    wanted = canonicalize_name(name)
    of_it = [each for each in project.dependencies if canonicalize_name(Requirement(each).name) == wanted]
    return BadFile(str(file), line_of_requirement(text, of_it[0] if of_it else project.dependencies[0]), sentence)
