"""What a page's HTML names: the files that it starts with, and whether it is one that this kit has built."""

import re
from html.parser import HTMLParser
from typing import NamedTuple
from urllib.parse import urljoin, urlsplit

_KINDS = (".js", ".mjs", ".css", ".wasm", ".json", ".pack", ".image", ".zip", ".whl")
_FILE = re.compile(r"[^\s\"']+")
_TAGS = ("script", "link")


class Page(NamedTuple):
    """What stands in the HTML."""

    files: tuple[str, ...]  # whole addresses, in their order
    policy: str  # of its <meta>; "" without one
    starts_python: bool
    inline_scripts: int


class _Reader(HTMLParser):
    def __init__(self, url: str) -> None:
        super().__init__()
        self._url = url
        self.files: dict[str, None] = {}
        self.policy = ""
        self.starts_python = False
        self.inline_scripts = 0

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        named = {name: value or "" for name, value in attributes}
        if tag == "meta" and named.get("http-equiv", "").lower() == "content-security-policy":
            self.policy = named.get("content", "")
        if tag in _TAGS:
            self._note(named)
        if tag == "script":
            self.starts_python |= "data-entry" in named or named.get("type", "") in {"py", "mpy"}
            self.inline_scripts += "src" not in named and named.get("type", "") in {"", "module", "text/javascript"}

    def _note(self, named: dict[str, str]) -> None:
        for value in named.values():
            for word in _FILE.findall(value):
                if urlsplit(word).path.endswith(_KINDS):
                    self.files[urljoin(self._url, word)] = None


def read_page(html: str, url: str) -> Page:
    """Return what the HTML of a page at this address names."""
    reader = _Reader(url)
    reader.feed(html)
    return Page(tuple(reader.files), reader.policy, reader.starts_python, reader.inline_scripts)
