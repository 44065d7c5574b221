"""Chooses what makes the pages of an extension: in one language, or in several."""

from collections.abc import Callable

from wwe_kit.build.pages import EmbedPages, Pages
from wwe_kit.project.project import Project


def page_maker(
    project: Project, asset: Callable[[str], str], style: Callable[[str], str], add: Callable[[str, bytes], str]
) -> Pages:
    """Return what makes the pages. `add(path, content)` adds a file beside them, and returns its path.

    Raises BadInput for a catalogue of texts that is missing or wrong.
    """
    if not project.languages:
        return EmbedPages(project, asset, style)
    from wwe_kit.build.translated_pages import TranslatedPages  # noqa: PLC0415 - babel takes its time

    return TranslatedPages(project, asset, style, add)
