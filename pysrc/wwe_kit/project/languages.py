"""The languages of an extension: `languages` and `fallback-language` of `[tool.wwe]`."""

import re

from wwe_kit.project.table import Table

_TAG = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?")


def read_languages(table: Table) -> tuple[tuple[str, ...], str]:
    """Return the languages, the first of them that of the sources, and the one for whoever reads none of them.

    Raises BadInput for a name that is no language, and for a fall-back that is none of them.
    """
    languages = table.texts("languages")
    for language in languages:
        _check(table, language)
    if len(set(languages)) < len(languages):
        raise table.wrong("languages", list(languages), "it names one language twice")
    if not languages:
        if fallback := table.text("fallback-language", ""):
            raise table.wrong("fallback-language", fallback, 'there is no list of languages, as in languages = ["en"]')
        return (), ""
    return languages, table.choice("fallback-language", languages, languages[0])


def _check(table: Table, language: str) -> None:
    from babel import localedata  # noqa: PLC0415 - only extensions in several languages need it

    known = [name.replace("_", "-") for name in localedata.locale_identifiers()]
    if not _TAG.fullmatch(language) or language not in known:
        why = 'that is no language, written as in "de" or "pt-BR"'
        raise table.wrong("languages", language, why, _near(language, known))


def _near(language: str, known: list[str]) -> str:
    plain = {name.lower().replace("-", ""): name for name in sorted(known, key=len, reverse=True)}
    same = plain.get(re.sub(r"[^a-z0-9]", "", language.lower()))
    return f'Did you mean "{same}"?' if same else ""
