"""What of our own Python goes into a page: the modules that the start and the author's code import, and no others."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import genesys.wwe
import wwe_keeper
import wwe_link
import wwe_protocol
from wwe_kit.build.strip import blanked
from wwe_kit.check.imports import imports_of
from wwe_kit.resources import resource

# Package -> the folder that it lies in. `genesys` is a namespace package, so others may have a part of it elsewhere.
_FOLDERS = {
    "genesys": Path(genesys.wwe.__path__[0]).parent.parent,
    "wwe_keeper": Path(wwe_keeper.__path__[0]).parent,
    "wwe_link": Path(wwe_link.__path__[0]).parent,
    "wwe_protocol": Path(wwe_protocol.__path__[0]).parent,
}
# What the page's start script calls, and the two names that `from genesys.wwe import ...` offers.
_ALWAYS = ("genesys.wwe.frame.start", "genesys.wwe.service", "genesys.wwe.page")
_KEEPER = "wwe_keeper.keeper"
_FETCHING, _FETCH = "genesys/wwe/frame/fetching.py", "fetch"
_FETCHING_MODULE = "genesys.wwe.frame.fetching"
_NAMESPACES = "genesys.wwe.client.namespaces"
_SPELLINGS = {"sip_endpoint": "sipEndpoint"}
# Module -> the methods of the service that need it.
_METHODS = {
    "genesys/wwe/client/events/follow.py": {"follow"},
    "genesys/wwe/client/events/stream.py": {"follow", "events"},
}
_SERVICE = "genesys.wwe.service"  # namespaces may be imported from there
_NAME = re.compile(r"\b[a-zA-Z_]+\b")
_ATTRIBUTE = re.compile(r"\.\s*([a-zA-Z_]+)\b")
_COMPUTING = ("getattr", "attrgetter", "exec(", "eval(")  # whoever uses these may name anything
_TEXTS = "genesys.wwe.texts"
# The modules that types are written with, of which MicroPython has none -> what stands in for it, in web/micropython.
FOR_TYPES = {"typing": "typing", "collections.abc": "typing", "__future__": "__future__"}


def library(author_sources: Iterable[str], *, has_keeper: bool = False, has_all: bool = False) -> dict[str, str]:
    """Return the library's modules that a page needs: path below the library's folder -> blanked source.

    `has_all`: what only some extensions ask for is there in any case, so that an edit changes nothing.
    """
    author_sources = list(author_sources)
    named = None if has_all else _named(author_sources)
    unused = [] if has_all or fetches(author_sources) else [_FETCHING]
    unused += [path for path, names in _METHODS.items() if named is not None and not named & names]
    wanted = [*_ALWAYS, *_namespaces(named), *([_KEEPER] if has_keeper else [])]
    for source in author_sources:
        wanted.extend(imported_leniently(source))
    modules: dict[str, str] = {}
    while wanted:
        for path, file in _files(wanted.pop()):
            if path not in modules and path not in unused:
                modules[path], imports = _read(file, file.stat().st_mtime_ns)
                wanted.extend(imports)
    return dict(sorted(modules.items()))


def client_library() -> dict[str, str]:
    """Return the whole client, for a page that the kit does not build: path below the library's folder -> source."""
    places = Path(genesys.wwe.__path__[0]).glob("[!_]*")
    modules = [f"genesys.wwe.{place.stem}" for place in places if place.suffix == ".py" or _is_package(place)]
    return library([f"import genesys.wwe.frame.own_page, {_FETCHING_MODULE}, {', '.join(modules)}"], has_all=True)


def _is_package(place: Path) -> bool:
    return (place / "__init__.py").is_file()


def fetches(author_sources: Iterable[str]) -> bool:
    """Return whether an extension may call `page.fetch`: its pages have more to load then."""
    return any(_FETCH in source for source in author_sources)


def _named(author_sources: Iterable[str]) -> set[str] | None:
    """Return the names that an extension may ask the service for; None where it computes names: that may be any."""
    text = "\n".join(author_sources)
    if any(computing in text for computing in _COMPUTING):
        return None
    return set((_NAME if _SERVICE in text else _ATTRIBUTE).findall(text))


def _namespaces(named: set[str] | None) -> list[str]:
    """Return the namespaces of the API that are among the names."""
    places = sorted(_FOLDERS["genesys"].joinpath(_NAMESPACES.replace(".", "/")).glob("*.py"))
    names = [place.stem for place in places if not place.stem.startswith("_")]
    return [f"{_NAMESPACES}.{name}" for name in names if named is None or named & {name, _SPELLINGS.get(name)}]


def imports_texts(author_sources: Iterable[str]) -> bool:
    """Return whether an extension may import `genesys.wwe.texts`: its pages have more to load then."""
    return any(_TEXTS in source for source in author_sources)


def micropython_library(author_sources: Iterable[str]) -> dict[str, str]:
    """Return what stands before modules of MicroPython's own, and for some it lacks: path below the folder -> source.

    What types are written with is there only where the author's code imports it.
    """
    imported = {name for source in author_sources for name in imported_leniently(source)}
    left_out = {*FOR_TYPES.values()} - {FOR_TYPES[name] for name in imported & FOR_TYPES.keys()}
    files = sorted(resource("web/micropython").glob("*.py"))
    return {file.name: _read(file, file.stat().st_mtime_ns)[0] for file in files if file.stem not in left_out}


def imported_leniently(source: str) -> list[str]:
    """Return what an author's module imports, `a.b` for `from a import b` as well.

    Nothing for one that does not parse: it may be written in a newer Python than the one that builds.
    """
    try:
        return list(_imports(source))
    except SyntaxError:
        return []


def is_library(module: str) -> bool:
    """Return whether a module is one of ours."""
    return module.partition(".")[0] in _FOLDERS


def has_module(module: str) -> bool:
    """Return whether a module or package of ours is there."""
    place = _FOLDERS[module.partition(".")[0]] / module.replace(".", "/")
    return place.is_dir() or place.with_name(place.name + ".py").is_file()


@cache
def _read(file: Path, _changed: int) -> tuple[str, tuple[str, ...]]:
    """Return a module's blanked source and its imports, made anew when it changes: every reload needs them."""
    source = file.read_text(encoding="utf-8")
    return blanked(source), tuple(_imports(source))


@cache
def _files(module: str) -> tuple[tuple[str, Path], ...]:
    """Return the file of a module, if it is ours and there, and the `__init__` of every package above it."""
    if not is_library(module):
        return ()
    parts = module.split(".")
    folders = ["/".join(parts[:length]) for length in range(1, len(parts) + 1)]
    paths = [path for folder in folders for path in (folder + "/__init__.py", folder + ".py")]
    return tuple((path, _FOLDERS[parts[0]] / path) for path in paths if (_FOLDERS[parts[0]] / path).is_file())


def _imports(source: str) -> Iterator[str]:
    """Return the modules that a module imports at run time, `a.b` for `from a import b` as well."""
    for found in imports_of(source):
        yield found.module
        yield from (f"{found.module}.{name}" for name in found.names)
