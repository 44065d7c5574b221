"""`wwe texts`: takes the texts from an extension's sources into its catalogues."""

import io
from dataclasses import dataclass
from pathlib import Path

from babel import Locale
from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po

from wwe_kit.errors import BadInput
from wwe_kit.project.project import Project
from wwe_kit.texts.catalogue import place_of
from wwe_kit.texts.extraction import source_texts
from wwe_kit.texts.reading import read_raw


@dataclass(frozen=True, slots=True)
class Updated:
    """What a catalogue has: how many texts, how many of them without a translation, and how many fuzzy ones."""

    file: Path
    is_new: bool
    texts: int
    untranslated: int
    fuzzy: int


def update_catalogues(project: Project) -> list[Updated]:
    """Write the texts of the sources into the catalogue of each language but the first, which the sources are in.

    What is translated stays; a text that has changed gets the translation of the nearest old one, marked as fuzzy.
    Raises BadInput where no languages are named, for a catalogue that cannot be read, and for one that cannot be
    written.
    """
    if not project.languages:
        raise BadInput(
            f"{project.folder / 'pyproject.toml'}: tool.wwe.languages is missing. Name the language that the texts are "
            'written in, and those to translate them into: languages = ["en", "de"].'
        )
    template = _template(project)
    return [_updated(project, language, template) for language in project.languages[1:]]


def _template(project: Project) -> Catalog:
    template = Catalog(project=project.name, fuzzy=False)
    for text in source_texts(project):
        places = [(text.path, text.line)]
        template.add(text.text, None, places, auto_comments=text.comments, context=text.context)  # type: ignore[arg-type]
    return template


def _updated(project: Project, language: str, template: Catalog) -> Updated:
    file = place_of(project.folder, language)
    is_new = not file.exists()
    if is_new:
        locale = Locale.parse(language, sep="-")
        head = f"# The texts of {project.name} in {locale.english_name}."
        catalog = Catalog(locale=locale, project=project.name, version="", header_comment=head, fuzzy=False)
    else:
        catalog = read_raw(file, language)
    catalog.update(template, update_creation_date=False)
    _write(catalog, file)
    messages = [message for message in catalog if message.id]
    fuzzy = [message for message in messages if message.fuzzy]
    empty = [message for message in messages if not message.fuzzy and not _is_translated(message.string)]
    return Updated(file, is_new, len(messages), len(empty), len(fuzzy))


def _is_translated(string: object) -> bool:
    return all(string) if isinstance(string, (list, tuple)) else bool(string)


def _write(catalog: Catalog, file: Path) -> None:
    """Write a catalogue. Of places it has the files without lines, so that an edit elsewhere changes nothing in it."""
    content = io.BytesIO()
    write_po(content, catalog, include_lineno=False)
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        if not file.exists() or file.read_bytes() != content.getvalue():
            file.write_bytes(content.getvalue())
    except OSError as error:
        raise BadInput(f"{file} cannot be written: {error.strerror}.") from None
