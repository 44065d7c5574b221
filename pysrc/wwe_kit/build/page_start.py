"""What a page starts Python with: the runtime, its image in a release, and what the browser fetches at once."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Protocol

from wwe_kit.build.bundle import library, micropython_library
from wwe_kit.build.bytecode import micropython_bytecode
from wwe_kit.build.images.image import Image
from wwe_kit.build.images.importing import NeverEnds
from wwe_kit.build.images.micropython_image import micropython_image
from wwe_kit.build.images.pyodide_image import pyodide_base, pyodide_image
from wwe_kit.build.packages.pieces import Packed, listed, packed
from wwe_kit.build.pyodide.page_runtime import PageRuntime, page_runtime
from wwe_kit.build.scripts import glue
from wwe_kit.build.standard_library import pyodide_lock, standard_library
from wwe_kit.build.starts.start import Start
from wwe_kit.check.entry_form import mains
from wwe_kit.check.imports import check_depth
from wwe_kit.packages.packages import packages_of
from wwe_kit.project.own_files import Contents, as_json, contents_of
from wwe_kit.project.project import Project
from wwe_kit.runtimes import runtimes

_MAIN = {runtimes.MICROPYTHON: "micropython.mjs", runtimes.PYODIDE: "pyodide.mjs", runtimes.PYSCRIPT: "core.js"}
# What PyScript loads in every page, by the beginnings of the names of its files.
_PYSCRIPTS_FIRST = ("core", "error")
_MICROPYTHON_WASM = "micropython.wasm"
_GLUE, _WASM, _LIBRARY = "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip"


class Files(Protocol):
    """Where the files of a site go."""

    def add(self, path: str, content: bytes, *, immutable: bool = False) -> str:
        """Add a file; return its path."""

    def add_hashed(self, path: str, content: bytes) -> str:
        """Add a file under a name that changes with its content; return its path."""


def kept_by(project: Project, runtime: str) -> str:
    """Return the view whose page keeps the interpreter for all others; "" where each page has its own."""
    return project.keeper if runtime == runtimes.PYODIDE else ""


def page_start(project: Project, runtime: str, files: Files, *, is_release: bool) -> Start:
    """Return the start of an extension's pages.

    A release brings the runtime; in development it is under `/runtimes/`. Raises BadInput for a module that is nested
    too deeply, and for one whose top level does not end.
    """
    check_depth(project.folder, project.author_sources())
    place = _Place(files, is_release)
    has_image = project.snapshot and (runtime != runtimes.PYSCRIPT or project.interpreter == runtimes.MICROPYTHON)
    data = contents_of(project.data_files())
    packages = packed(packages_of(project, runtime), _interpreter(project, runtime))
    bundle = _bundle(project, listed(packages, files.add_hashed))
    ours = _ours(
        bundle, _library(project, runtime), _interpreter(project, runtime), files, is_packed=is_release or has_image
    )
    start = _plain(project, runtime, ours, place, files)
    start.has_packages = bool(packages)
    _load_compiled(start, bundle)
    if data:
        _bring(start, files.add_hashed("files.json", as_json(data)))
    if has_image:
        try:
            image = (
                _image(project, runtime, bundle, data, packages, files)
                if is_release
                else _image_of_the_client(project, runtime)
            )
        except NeverEnds as error:
            raise error.as_bad_input(project.folder, project.author_sources()) from None
        _start_from_image(start, image, files, is_release=is_release)
    return start


def _plain(project: Project, runtime: str, ours: Mapping[str, str], place: "_Place", files: Files) -> Start:
    """Return the start without an image, and without the files that Python reads."""
    if runtime == runtimes.PYSCRIPT:
        return _pyscript(project, ours, place)
    return _pyodide(project, ours, place, files) if runtime == runtimes.PYODIDE else _micropython(ours, place)


def _bring(start: Start, address: str) -> None:
    """Let a page bring the files that Python reads."""
    start.settings |= {"own-files": address, "files": f"{start.settings['files']} {address}"}
    start.fetched.append(address)
    start.own.append(address)


class _Place:
    """Where a page finds the files of a runtime."""

    def __init__(self, files: Files, is_release: bool) -> None:
        self._files = files
        self.is_release = is_release

    def of(self, runtime: str, *names: str, own: PageRuntime | None = None) -> dict[str, str]:
        """Return the addresses by name: of all files of a runtime, or of those named. A release takes its `own`."""
        package = runtimes.PACKAGES[runtime]
        if not self.is_release:
            return {name: f"/runtimes/{package}/{name}" for name in names or runtimes.runtime_files(runtime)}
        folder, files = own or (f"{runtime}-{runtimes.package_version(package)}", runtimes.runtime_files(runtime))
        there = {name: files[name] for name in names or files}
        return {
            name: self._files.add(f"{folder}/{name}", file.read_bytes(), immutable=True) for name, file in there.items()
        }


def _settings(addresses: Mapping[str, str], ours: Mapping[str, str]) -> dict[str, str]:
    """Return what every start is told. A page whose start fails asks which of the `files` is missing."""
    return {"files": " ".join(addresses.values()), **ours}


def _glue(files: Mapping[str, Path], *names: str) -> bytes:
    return glue(*(files[name] for name in names))


def _library(project: Project, runtime: str, *, has_all: bool = False) -> dict[str, str]:
    sources = project.author_sources().values()
    modules = library(sources, has_keeper=bool(kept_by(project, runtime)), has_all=has_all)
    is_micropython = _interpreter(project, runtime) == runtimes.MICROPYTHON
    return modules | micropython_library(sources) if is_micropython else modules


def _interpreter(project: Project, runtime: str) -> str:
    return project.interpreter if runtime == runtimes.PYSCRIPT else runtime


def _bundle(project: Project, packages: list[dict[str, object]]) -> dict[str, Any]:
    """Return what a page needs of the extension."""
    app = project.author_sources()
    bundle = {"app": app, "mains": mains(app, [view.entry for view in project.views])}
    return {**bundle, "packages": packages} if packages else bundle


def _ours(
    bundle: Mapping[str, Any], modules: Mapping[str, str], interpreter: str, files: Files, *, is_packed: bool
) -> dict[str, str]:
    """Where the extension's modules are (`bundle`), and ours: with them, or in a file of their own (`modules`)."""
    if not is_packed:
        return {"bundle": files.add_hashed("bundle.json", _json({**bundle, "library": modules}))}
    if interpreter == runtimes.MICROPYTHON:
        pack = _in_one_file(micropython_bytecode(modules))
    else:
        pack = _in_one_file({path: text.encode() for path, text in modules.items()})
    return {"bundle": files.add_hashed("bundle.json", _json(bundle)), "modules": files.add_hashed("modules.pack", pack)}


def _in_one_file(contents: Mapping[str, bytes]) -> bytes:
    """One file of several; web/frame/start.js takes it apart."""
    head = _json([[path, len(content)] for path, content in contents.items()])
    return len(head).to_bytes(4, "little") + head + b"".join(contents.values())


# --- images ----------------------------------------------------------------------------------------------------------

_IMAGE_FILE = "python.image"
_IMAGES = {runtimes.MICROPYTHON: micropython_image, runtimes.PYODIDE: pyodide_image}


def _image(
    project: Project, runtime: str, bundle: Mapping[str, Any], data: Contents, packages: Sequence[Packed], files: Files
) -> Image:
    entries = [view.entry for view in project.views]
    if _interpreter(project, runtime) == runtimes.PYODIDE:
        files.add_hashed(_IMAGE_FILE, pyodide_base().content)  # it is compressed while the layer above it is made
    return _IMAGES[_interpreter(project, runtime)](_library(project, runtime), bundle, entries, data, packages)


def _image_of_the_client(project: Project, runtime: str) -> Image:
    """In development nothing of the extension is in it, so that nobody waits for another one after an edit."""
    return _IMAGES[_interpreter(project, runtime)](_library(project, runtime, has_all=True))


def _start_from_image(start: Start, image: Image, files: Files, *, is_release: bool) -> None:
    """With an image, nothing that it holds is fetched, unless it cannot be used."""
    layers = [files.add_hashed(_IMAGE_FILE, layer.content) for layer in image.layers]
    base, own = ([layers[0]], layers[1:]) if image.base else ([], layers)
    start.settings |= {"image": " ".join(layers), "made": " ".join(layer.made for layer in image.layers)}
    start.settings |= {"image-has": "bundle"} if is_release else {}
    spare = {*start.spare, *([start.settings["bundle"]] if is_release else [])}
    start.own = [path for path in start.own if path not in spare] + own
    start.runtime = [path for path in start.runtime if path not in spare] + base
    start.fetched = [path for path in start.fetched if path not in spare] + layers
    start.image = image
    if image.ahead:
        start.settings["ahead"] = " ".join(image.ahead)
        start.fetched += image.ahead
        start.packages += image.ahead


def _load_compiled(start: Start, bundle: Mapping[str, Any]) -> None:
    """Compiled modules of packages are fetched and made ready while Python still starts."""
    compiled = [(path, address) for each in bundle.get("packages", ()) for path, _, address in each.get("compiled", ())]
    if compiled:
        start.settings["compiled"] = json.dumps(compiled)
        start.packages += [address for _path, address in compiled]
        start.fetched += start.packages


# --- MicroPython and Pyodide -----------------------------------------------------------------------------------------


def _micropython(ours: Mapping[str, str], place: _Place) -> Start:
    wasm = place.of(runtimes.MICROPYTHON, _MICROPYTHON_WASM)
    [address] = wasm.values()
    return Start(
        _settings(wasm, ours) | {"wasm": address},
        [],
        [*ours.values(), address],
        own=[*ours.values()],
        runtime=[address],
        spare=_spare(ours),
        glue=_glue(runtimes.runtime_files(runtimes.MICROPYTHON), _MAIN[runtimes.MICROPYTHON]),
    )


def _pyodide(project: Project, ours: Mapping[str, str], place: _Place, files: Files) -> Start:
    """Return a start whose script has all of the glue, so that nothing waits for one more request.

    With a keeper the larger part is a file: a page that runs in the keeper's interpreter has no use for a megabyte.
    """
    zip_address = files.add_hashed("standard-library.zip", standard_library().read_bytes())
    own = page_runtime(project) if place.is_release else None
    apart = [_GLUE] if kept_by(project, runtimes.PYODIDE) else []
    joined = [name for name in (_MAIN[runtimes.PYODIDE], _GLUE) if name not in apart]
    addresses = place.of(runtimes.PYODIDE, _WASM, *apart, own=own)
    settings = _settings(addresses | {_LIBRARY: zip_address}, ours)
    settings |= {"wasm": addresses[_WASM], "library": zip_address, "lock": pyodide_lock()}
    if apart:
        settings["glue"] = addresses[_GLUE]
    return Start(
        settings,
        [addresses[name] for name in apart],
        [*ours.values(), addresses[_WASM], zip_address],
        own=[*ours.values()],
        runtime=[*addresses.values(), zip_address],
        spare=[zip_address, *_spare(ours)],
        glue=_glue(own.files if own else runtimes.runtime_files(runtimes.PYODIDE), *joined),
        is_glue_ready=True,
    )


def _spare(ours: Mapping[str, str]) -> list[str]:
    """Return what of our files an image always holds."""
    return [path for name, path in ours.items() if name == "modules"]


# --- PyScript --------------------------------------------------------------------------------------------------------


def _pyscript(project: Project, ours: Mapping[str, str], place: _Place) -> Start:
    """PyScript is always pointed at local files: without that it fetches its interpreter from elsewhere.

    It takes MicroPython from the start script, and Pyodide from a file.
    """
    core = place.of(runtimes.PYSCRIPT)
    # Other plug-ins come when they are used.
    first = [path for name, path in core.items() if name.startswith(_PYSCRIPTS_FIRST) and name.endswith(".js")]
    if project.interpreter == runtimes.MICROPYTHON:
        start = _micropython(ours, place)
        start.pyscript = "mpy"
    else:
        own = place.of(runtimes.PYODIDE)
        main = own[_MAIN[runtimes.PYODIDE]]
        start = Start(
            _settings(own, ours), [main], [*ours.values()], own=[*ours.values()], runtime=[*own.values()], spare=[]
        )
        start.settings["wasm"] = own[_WASM]
        start.pyscript, start.interpreter = "py", main
    files = " ".join([*first, start.settings["files"]])
    start.settings |= {"runtime": core[_MAIN[runtimes.PYSCRIPT]], "files": files, "interpreter": project.interpreter}
    start.modules = [*first, *start.modules]
    start.runtime = [*first, *start.runtime]
    return start


def _json(content: object) -> bytes:
    return json.dumps(content, ensure_ascii=False).encode()
