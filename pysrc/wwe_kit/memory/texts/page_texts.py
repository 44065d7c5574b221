"""`wweTexts` of a page in memory, as `genesys.wwe.texts` asks it, and the page in the agent's language."""

import json
import re
from collections.abc import Mapping
from typing import Any

from wwe_kit.memory.texts.agent import Agent
from wwe_kit.memory.texts.engine import asked
from wwe_link.codec import decode, encode

_LISTED = re.compile(r'<script src="wwe-early\.js"[^>]* data-texts="([^"]*)"')
_LANG = re.compile(r'<html lang="([^"]*)"')


class PageTexts:
    """The texts of one page. `html` is as the build renders it, `files` are what it would fetch: path -> JSON."""

    def __init__(self, html: str, files: Mapping[str, bytes], search: str, agent: Agent) -> None:
        listed, lang = _LISTED.search(html), _LANG.search(html)
        self._files = dict(entry.split("=") for entry in (listed[1] if listed else "").split())
        self._contents = files
        self._written = next(iter(self._files), lang[1] if lang else "")
        self._page = json.dumps(
            {
                "texts": " ".join(f"{language}={language}" for language in self._files),  # nobody fetches them there
                "lang": self._written,
                "search": search,
                "languages": agent.languages,
                "timeZone": agent.time_zone,
            }
        )

    def show(self, document: Any) -> None:
        """Put the page's language into a document that has the language of the build."""
        language = self._choice()["language"] if len(self._files) > 1 else self._written
        if language != self._written:
            content = self._content(language)
            document.documentElement.setAttribute("lang", language)
            document.documentElement.setAttribute("dir", content["direction"])
            document.body.innerHTML = content["body"]

    def told(self) -> str:
        """Return what Python is told: the language, how dates and numbers are written, and the texts."""
        choice = self._choice()
        texts = {key: value for key, value in self._content(choice["language"]).items() if key != "body"}
        return encode({**choice, **texts})

    def format(self, text: str, value: str) -> str:
        """Return a value as the browser's `Intl` writes it. Raises DOMException for what that refuses."""
        return asked(self._page, text, value)

    def _content(self, language: str) -> dict[str, Any]:
        """Return the file of a language; nothing of the one that the sources are in."""
        file = self._files.get(language)
        return json.loads(self._contents[file]) if file else {}

    def _choice(self) -> dict[str, Any]:
        choice: dict[str, Any] = decode(asked(self._page))
        return choice
