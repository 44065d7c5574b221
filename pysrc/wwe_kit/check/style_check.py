"""Style sheets of an extension: what they take from other hosts, which the page's policy holds back."""

import re
from collections.abc import Iterator

from wwe_kit.check.rule import Finding
from wwe_kit.check.template_check import ELSEWHERE, NOT_FETCHED
from wwe_kit.project.project import Project
from wwe_kit.project.text_file import MODULE_LIMIT, read_text

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_ADDRESS = r"(?P<address>(?:https?:)?//[^\s\"')]+)"
_TAKES = re.compile(
    rf"url\(\s*[\"']?{_ADDRESS}|@import\s+[\"']{_ADDRESS.replace('address', 'imported')}", re.IGNORECASE
)


def style_sheets(project: Project) -> dict[str, str]:
    """Return the texts of the style sheets by their paths. Raises BadInput for one that cannot be read."""
    return {path: read_text(file, MODULE_LIMIT) for path, file in project.assets().items() if path.endswith(".css")}


def judge_styles(sheets: dict[str, str]) -> Iterator[Finding]:
    """Find addresses of other hosts in style sheets."""
    for path, sheet in sheets.items():
        text = _COMMENT.sub(lambda comment: re.sub(r"[^\n]", " ", comment[0]), sheet)
        for found in _TAKES.finditer(text):
            address = found["address"] or found["imported"]
            line = text.count("\n", 0, found.start()) + 1
            yield ELSEWHERE.at(path, line, f"{address} is not fetched: {NOT_FETCHED}.")
