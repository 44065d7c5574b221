import pytest

from wwe_kit.build.page_maker import page_maker
from wwe_kit.build.pages import EmbedPages
from wwe_kit.build.translated_pages import TranslatedPages


@pytest.mark.parametrize(("settings", "kind"), [("", EmbedPages), ('languages = ["en"]', TranslatedPages)])
def test_an_extension_with_languages_has_translated_pages(project, settings, kind):
    assert isinstance(page_maker(project(settings), str, str, lambda path, _content: path), kind)
