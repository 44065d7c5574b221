"""The pages of an extension in several languages: one file for each page, and one more for each of its languages.

The page is in the fall-back language, and is complete. For an agent of another language, `web/frame/texts.js` fetches
one file, with the body in that language and the texts of Python. It does so beside the runtime, and only the first
time: its name is that of its content. A page for each language would cost another navigation, at each start.
"""

from collections.abc import Callable, Iterator

from wwe_kit.build.pages import EmbedPages, PageValues
from wwe_kit.check.rule import Finding
from wwe_kit.project.project import Project, View
from wwe_kit.texts.languages import Languages


class TranslatedPages:
    """As `EmbedPages`. `add(path, content)` adds a file to the site, and returns its path there."""

    def __init__(
        self,
        project: Project,
        asset: Callable[[str], str],
        style: Callable[[str], str],
        add: Callable[[str, bytes], str],
    ) -> None:
        """Read the catalogues. Raises BadInput for one that is missing or wrong."""
        self._languages = Languages(project)
        catalogues = self._languages.catalogues
        self._fallback = project.fallback_language
        self._pages = {language: EmbedPages(project, asset, style, texts) for language, texts in catalogues.items()}
        self._add = add

    def render(self, view: View, wwe: PageValues) -> str:
        """Return the page of a view in the fall-back language. Raises BadInput as `EmbedPages.render` does."""
        others = [language for language in self._pages if language != self._fallback]
        files = {self._fallback: self._own_file(view)} | {
            language: self._file(view, wwe, language) for language in others
        }
        return self._page(view, wwe, self._fallback, " ".join(f"{name}={file}" for name, file in files.items()))

    def texts_of(self, view: View) -> list[str]:
        """Return the paths of what an agent of the fall-back language fetches for a view."""
        return [file for file in [self._own_file(view)] if file]

    def findings(self, *, allows_style: bool) -> Iterator[Finding]:
        """Return what is to be said about the templates, and about texts without a translation."""
        yield from self._pages[self._fallback].findings(allows_style=allows_style)
        yield from self._languages.findings()

    @property
    def sources(self) -> dict[str, str]:
        """The author's templates that the pages were rendered from, by their names."""
        return self._pages[self._fallback].sources

    def _own_file(self, view: View) -> str:
        """Return the path of what a page fetches in the fall-back language; "" where it has all texts already."""
        catalogue = self._languages.catalogues[self._fallback]
        if not catalogue.texts:
            return ""
        return self._add(f"{view.name}.{self._fallback}.json", self._languages.page_text(catalogue))

    def _file(self, view: View, wwe: PageValues, language: str) -> str:
        content = self._languages.page_text(self._languages.catalogues[language], self._page(view, wwe, language))
        return self._add(f"{view.name}.{language}.json", content)

    def _page(self, view: View, wwe: PageValues, language: str, files: str = "") -> str:
        direction = self._languages.catalogues[language].direction
        values: PageValues = {**wwe, "language": language, "direction": direction, "texts": files}
        return self._pages[language].render(view, values)
