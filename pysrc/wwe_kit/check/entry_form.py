"""How an entry starts: its `async def main()` is run by the page, unless its own top level does that."""

import io
import tokenize
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

_MAIN = "main"
_DEFINES = ("def", "class", "lambda")


@dataclass(frozen=True, slots=True)
class EntryForm:
    """What the top level of an entry does with the name `main`.

    `defined` and `used` are lines, 0 for none: where it is defined, and where something else is done with it.
    """

    defined: int = 0
    is_async: bool = False
    is_decorated: bool = False
    used: int = 0

    @property
    def is_left_to_the_page(self) -> bool:
        """Return whether the page has to run it."""
        return bool(self.defined and self.is_async) and not (self.is_decorated or self.used)


def mains(sources: Mapping[str, str], entries: Sequence[str]) -> list[str]:
    """Return the entries whose `main()` the page runs."""
    return sorted({entry for entry in entries if entry_form(sources[entry]).is_left_to_the_page})


@lru_cache(maxsize=64)  # a build asks for each entry more than once, and an edit changes one of them
def entry_form(source: str) -> EntryForm:
    """Read the form of an entry. Its tokens say enough, and newer Python than the one that builds has the same."""
    if _MAIN not in source:
        return EntryForm()
    found: dict[str, int] = {}
    before = ""
    for line in _top_level(source):
        words = [token.string for token in line]
        is_async = words[0] == "async"
        if words[is_async : is_async + 2] == ["def", _MAIN]:
            found |= {"defined": line[0].start[0], "is_async": is_async, "is_decorated": before == "@"}
        elif used := _use(line):
            found.setdefault("used", used)
        before = words[0]
    return EntryForm(**found)  # type: ignore[arg-type]


def _use(line: list[tokenize.TokenInfo]) -> int:
    """Return the line on which `main` is a value; 0 for an attribute, an argument's name, or inside a function."""
    for index, token in enumerate(line):
        if token.string in _DEFINES:
            return 0
        is_name = token.type == tokenize.NAME and token.string == _MAIN
        if is_name and (index == 0 or line[index - 1].string not in (".", "import", "as")):
            follows = line[index + 1].string if index + 1 < len(line) else ""
            if follows != "=":
                return token.start[0]
    return 0


def _top_level(source: str) -> Iterator[list[tokenize.TokenInfo]]:
    """Return the logical lines that run when the module is read: those inside of functions and classes are left out."""
    blocks: list[bool] = []  # whether each open block is a function's or a class's
    line: list[tokenize.TokenInfo] = []
    is_definition = False
    for token in _tokens(source):
        if token.type == tokenize.INDENT:
            blocks.append(is_definition)
        elif token.type == tokenize.DEDENT:
            blocks.pop()
        elif token.type in (tokenize.NEWLINE, tokenize.ENDMARKER):
            if line and not any(blocks):
                yield line
            if line:
                is_definition = next((word.string for word in line if word.string != "async"), "") in _DEFINES
            line = []
        elif token.type not in (tokenize.NL, tokenize.COMMENT, tokenize.ENCODING):
            line.append(token)


def _tokens(source: str) -> Iterator[tokenize.TokenInfo]:
    """Tokens, as far as there are: a module that does not parse is told by the runtime it is for."""
    try:
        yield from tokenize.generate_tokens(io.StringIO(source).readline)
    except (tokenize.TokenError, SyntaxError):
        return
