"""The texts in an extension's Python and templates that are to be translated."""

import io
import tokenize
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from babel.messages.extract import DEFAULT_KEYWORDS, extract, extract_python
from jinja2.ext import babel_extract

from wwe_kit.project.folder_walk import walk
from wwe_kit.project.project import Project
from wwe_kit.project.shipped import is_left_out
from wwe_kit.project.text_file import MODULE_LIMIT, read_text
from wwe_kit.texts.catalogue import Text, key_of

TEMPLATES = (".html", ".htm", ".jinja", ".jinja2", ".j2")
_COMMENT = "Translators:"
# As wwe_kit.build.pages renders them, so that a text is the same here and there.
_JINJA: Mapping[str, Any] = {"trimmed": "true", "trim_blocks": "true", "lstrip_blocks": "true"}


@dataclass(frozen=True, slots=True)
class SourceText:
    """A text, and where it stands. `comments` are what the author tells translators."""

    text: Text
    context: str | None
    path: str
    line: int
    comments: tuple[str, ...]

    @property
    def key(self) -> str:
        """Its key in a catalogue."""
        return key_of(self.text if isinstance(self.text, str) else self.text[0], self.context)

    @property
    def is_of_python(self) -> bool:
        """Whether a module has it."""
        return self.path.endswith(".py")


def source_texts(project: Project) -> list[SourceText]:
    """Return the texts of the modules that ship, and of all templates in the folder, file by file.

    A file that cannot be read as what it is has none; the build says what is wrong with it.
    """
    modules = project.author_sources()
    templates = {
        found.path: read_text(found.file, MODULE_LIMIT)
        for found in walk(project.folder, is_left_out)
        if found.path.endswith(TEMPLATES) and not found.is_folder and not found.problem
    }
    return [text for path, source in (modules | templates).items() for text in _texts_of(path, source)]


def _texts_of(path: str, source: str) -> Iterator[SourceText]:
    method: Any
    method, options = (extract_python, {}) if path.endswith(".py") else (babel_extract, _JINJA)
    try:
        found = list(extract(method, io.BytesIO(source.encode()), DEFAULT_KEYWORDS, [_COMMENT], options, True))
    except (SyntaxError, tokenize.TokenError, ValueError):
        return
    for line, text, comments, context in found:
        yield SourceText(text, context, path, line, tuple(comments))
