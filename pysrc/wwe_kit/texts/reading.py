"""Reads a catalogue, which is a file of gettext, and checks it."""

import io
from collections.abc import Sequence
from pathlib import Path

from babel import Locale
from babel.messages.catalog import Catalog, Message
from babel.messages.plurals import get_plural
from babel.messages.pofile import PoFileError, read_po

from wwe_kit.errors import BadFile, BadInput
from wwe_kit.project.text_file import read_text
from wwe_kit.texts.catalogue import Catalogue, Text, key_of
from wwe_kit.texts.placeholders import problem_of
from wwe_kit.texts.plural_rule import python_rule

_LIMIT = 5_000_000  # bytes


def empty_catalogue(language: str) -> Catalogue:
    """Return the catalogue of the language that the sources are written in."""
    forms, expression = get_plural(_locale(language))[:2]
    return Catalogue(language, _direction(language), python_rule(expression, forms))


def read_catalogue(file: Path, language: str) -> Catalogue:
    """Read a catalogue. Raises BadInput that names file and line for what cannot be read, or is wrong in it."""
    catalog = read_raw(file, language)
    plural = _plural_rule(catalog, file)
    texts: dict[str, Text] = {}
    lines: dict[str, int] = {}
    fuzzy: dict[str, int] = {}
    for message in catalog:
        if not message.id:
            continue
        key = key_of(_forms(message.id)[0], message.context)
        if message.fuzzy:
            fuzzy[key] = message.lineno or 1
        elif not all(_forms(message.string)):
            lines[key] = message.lineno or 1
        else:
            _check(message, catalog, file)
            texts[key] = message.string if isinstance(message.string, str) else [*_forms(message.string)]
    return Catalogue(language, _direction(language), plural, file, texts, lines, fuzzy)


def read_raw(file: Path, language: str) -> Catalog:
    """Read a catalogue as babel has it. Raises BadFile, or another BadInput, that names the file."""
    text = read_text(file, _LIMIT)
    try:
        catalog = read_po(io.StringIO(text), locale=_locale(language), abort_invalid=True)
    except PoFileError as error:
        what = str(error).rpartition(" on ")[0] or "this cannot be read"
        raise BadFile(str(file), error.lineno + 1, _sentence(what)) from None
    except (ValueError, IndexError, TypeError, AttributeError) as error:  # what babel's reader makes of broken lines
        raise BadInput(f"{file} is no catalogue of gettext: {_sentence(str(error) or type(error).__name__)}") from None
    return catalog


def _sentence(text: str) -> str:
    if text.startswith("msg has more translations"):
        return "this text has more forms than nplurals in the line Plural-Forms says."
    return text.rstrip(".") + "."


def _plural_rule(catalog: Catalog, file: Path) -> str:
    try:
        return python_rule(catalog.plural_expr, catalog.num_plurals)
    except ValueError as error:
        line = _line_with(file, "Plural-Forms")
        raise BadFile(str(file), line, f"{error}.") from None


def _line_with(file: Path, word: str) -> int:
    lines = read_text(file, _LIMIT).split("\n")
    return next((number for number, line in enumerate(lines, 1) if word in line), 1)


def _check(message: Message, catalog: Catalog, file: Path) -> None:
    """Raise BadInput for a translation in too few forms, or with other places than the text has."""
    sources, translations = _forms(message.id), _forms(message.string)
    line = message.lineno or 1
    if len(sources) > 1 and len(translations) != catalog.num_plurals:
        raise BadFile(
            str(file),
            line,
            f'"{sources[0]}" has {len(translations)} plural forms, but Plural-Forms says '
            f"nplurals={catalog.num_plurals}: write msgstr[0] to msgstr[{catalog.num_plurals - 1}].",
        )
    for translation in translations:
        if problem := problem_of(sources, translation):
            end = "" if problem.endswith("?") else "."
            sentence = f'"{sources[0]}" is translated as "{translation}", but {problem}{end}'
            raise BadFile(str(file), line, sentence)


def _forms(text: Text | None) -> Sequence[str]:
    return (text,) if isinstance(text, str) else tuple(text or ("",))


def _locale(language: str) -> Locale:
    return Locale.parse(language, sep="-")


def _direction(language: str) -> str:
    return "rtl" if _locale(language).text_direction == "rtl" else "ltr"
