"""The extension itself, as its author describes it."""

import tomllib
from typing import Any

from wwe_kit.build.licences.part import Part, spdx, texts_in
from wwe_kit.project.project import Project


def extension_part(project: Project) -> Part:
    """Return the extension, with the licences and notices at the top of its folder."""
    content = tomllib.loads((project.folder / "pyproject.toml").read_text(encoding="utf-8-sig"))
    described = content.get("project", {})
    return Part(
        name=project.name,
        version=_text(described.get("version")),
        licence=_licence(described.get("license")),
        source="",
        texts=texts_in(project.folder),
    )


def _licence(stated: Any) -> str:
    """Return the name of a licence: `license = "MIT"`, or as it was before, `license = {text = "MIT"}`."""
    text = _text(stated.get("text") if isinstance(stated, dict) else stated)
    return spdx(text) or text.partition("\n")[0]


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""
