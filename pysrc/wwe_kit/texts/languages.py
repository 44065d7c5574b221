"""The languages of an extension as the build needs them: every catalogue read, and what its pages are told of it."""

import json
import re
from collections.abc import Collection, Iterator
from pathlib import Path

from babel import UnknownLocaleError

from wwe_kit.check.rule import Finding
from wwe_kit.check.translation_rules import UNTRANSLATED
from wwe_kit.errors import BadInput
from wwe_kit.project.project import Project
from wwe_kit.texts.catalogue import Catalogue, Text, place_of
from wwe_kit.texts.extraction import source_texts
from wwe_kit.texts.reading import empty_catalogue, read_catalogue

PATTERN = "*/LC_MESSAGES/messages.po"  # of catalogues, below the folder `locale`
_BODY = re.compile(r"<body\b[^>]*>(.*)</body>", re.DOTALL | re.IGNORECASE)
_LONGEST = 60  # characters of a text in a warning


def page_text(catalogue: Catalogue, left_out: Collection[str] = (), body: str | None = None) -> bytes:
    """Return the file with what a page needs in one language (JSON), without the texts whose keys are `left_out`."""
    told: dict[str, object] = {
        "language": catalogue.language,
        "direction": catalogue.direction,
        "plural": catalogue.plural,
        "texts": {key: text for key, text in catalogue.texts.items() if key not in left_out},
    }
    return json.dumps(told if body is None else {**told, "body": body}, ensure_ascii=False).encode()


def read_catalogues(folder: Path) -> dict[str, Catalogue]:
    """Return the catalogues in a folder such as `locale`, by language.

    Raises BadInput for a folder without any, and for a catalogue that is wrong.
    """
    files = {file.parts[-3].replace("_", "-"): file for file in sorted(folder.glob(PATTERN))}
    if not files:
        raise BadInput(
            f"{folder} has no catalogue of texts: one for German is {folder / 'de/LC_MESSAGES/messages.po'}."
        )
    try:
        return {language: read_catalogue(file, language) for language, file in files.items()}
    except UnknownLocaleError as error:
        raise BadInput(
            f'{folder}: "{error.identifier}" is no language. Valid names are such as de and pt_BR.'
        ) from None


class Languages:
    """The catalogues of an extension, by language. It has none where nothing is translated."""

    def __init__(self, project: Project) -> None:
        """Read them. Raises BadInput for one that is missing or wrong."""
        self._project = project
        self._sources = source_texts(project) if project.languages else []
        self.catalogues = {language: _catalogue(project, language) for language in project.languages}
        in_python = {text.key for text in self._sources if text.is_of_python}
        self._of_templates = {text.key for text in self._sources} - in_python

    def page_text(self, catalogue: Catalogue, page: str = "") -> bytes:
        """Return the file with what a page needs in one language (JSON).

        `page` is the page in that language, whose body is part of the file; "" where the page has this body already.
        Texts that only templates have are in the body, and nowhere else.
        """
        body = _BODY.search(page)
        return page_text(catalogue, self._of_templates, body[1] if body else None)

    def findings(self) -> Iterator[Finding]:
        """Return what is to be said of texts that agents will read in the language of the sources."""
        own = self._project.languages[:1]
        for language, catalogue in self.catalogues.items():
            if catalogue.file and language not in own:
                yield from self._untranslated(catalogue)

    def _untranslated(self, catalogue: Catalogue) -> Iterator[Finding]:
        file = place_of(Path(), catalogue.language).as_posix()
        known = {*catalogue.texts, *catalogue.lines, *catalogue.fuzzy}
        absent = list({text.key: text for text in self._sources if text.key not in known}.values())
        if absent:
            first = absent[0]
            yield UNTRANSLATED.at(
                first.path,
                first.line,
                f"{_shown(first.text)} is not in {file}{_and_more(len(absent))}. "
                "Run wwe texts, and translate what is new.",
            )
        wanted = {text.key for text in self._sources}
        if empty := [key for key in catalogue.lines if key in wanted]:
            sentence = f"{_shown(empty[0])} is not translated{_and_more(len(empty))}."
            yield UNTRANSLATED.at(file, catalogue.lines[empty[0]], sentence)
        if doubtful := [key for key in catalogue.fuzzy if key in wanted]:
            yield UNTRANSLATED.at(
                file,
                catalogue.fuzzy[doubtful[0]],
                f"the translation of {_shown(doubtful[0])} is marked fuzzy{_and_more(len(doubtful))}, "
                "so it is not used. Read it, and remove the word fuzzy.",
            )


def _catalogue(project: Project, language: str) -> Catalogue:
    file = place_of(project.folder, language)
    if file.is_file():
        return read_catalogue(file, language)
    if language == project.languages[0]:
        return empty_catalogue(language)
    there = [found.parts[-3].replace("_", "-") for found in project.folder.glob(f"locale/{PATTERN}")]
    near = next((name for name in there if name.partition("-")[0] == language.partition("-")[0]), "")
    hint = f'Did you mean "{near}"?' if near else "Run wwe texts: it makes the file."
    raise BadInput(
        f'{project.folder / "pyproject.toml"}: tool.wwe.languages names "{language}", but there is no {file}. {hint}'
    )


def _shown(text: Text) -> str:
    plain = text if isinstance(text, str) else text[0]
    plain = plain.rpartition("\x04")[2].replace("\n", " ")
    return f'"{plain}"' if len(plain) <= _LONGEST else f'"{plain[:_LONGEST]}..."'


def _and_more(count: int) -> str:
    return f", and {count - 1} more" if count > 1 else ""
