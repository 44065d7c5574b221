"""The Content-Security-Policy of what is served: nothing from elsewhere, and no code made of text."""

import base64
import hashlib
from collections.abc import Iterable, Mapping, Sequence

from wwe_kit.runtimes.runtimes import PYODIDE, PYSCRIPT

_OWN = "'self'"
# Names of files with sound or films, as browsers play them.
_PLAYED = (".aac", ".flac", ".m4a", ".mp3", ".mp4", ".oga", ".ogg", ".ogv", ".opus", ".wav", ".weba", ".webm")


def content_security_policy(
    runtime: str,
    connect: Sequence[str],
    workspaces: Sequence[str] = (),
    styles: Sequence[str] = (),
    assets: Iterable[str] = (),
) -> str:
    """Return the policy of an extension's pages. `connect` are other origins that the extension may fetch from.

    `styles` are the style sheets that may stand in the page itself. `assets` are the paths of the extension's files:
    where there is sound or a film among them, the page may play those. A page may embed its workspaces: in the inverse
    layout the workspace is in an iframe of the page.

    Pyodide is given an empty standard library as a data: URL where it starts from an image; nothing leaves by that.
    PyScript's core builds functions from text and styles its own elements, so its pages allow more than the others.
    """
    is_pyscript = runtime == PYSCRIPT
    inline = ["'unsafe-inline'"] if is_pyscript else [_hash(style) for style in styles]
    directives = {
        "default-src": ["'none'"],
        "script-src": [_OWN, "'wasm-unsafe-eval'", *(["'unsafe-eval'"] if is_pyscript else [])],
        "style-src": [_OWN, *inline],
        "img-src": [_OWN, "data:"],
        **({"media-src": [_OWN]} if any(path.lower().endswith(_PLAYED) for path in assets) else {}),
        "font-src": [_OWN],
        "connect-src": [_OWN, *(["data:"] if runtime == PYODIDE else []), *connect],
        "frame-src": [_OWN, *workspaces],
        "base-uri": ["'none'"],
        "form-action": ["'none'"],
    }
    return _text(directives)


def workspace_policy(embedders: Sequence[str], *, runs_python: bool = False) -> str:
    """Return the policy of the workspace's page. `embedders` are the origins that may show it in a frame.

    `runs_python`: the host runs in a worker of the page. The worker needs the policy as well.
    """
    return _text(
        {
            "default-src": ["'none'"],
            "script-src": [_OWN, *(["'wasm-unsafe-eval'"] if runs_python else [])],
            **({"worker-src": [_OWN]} if runs_python else {}),
            "style-src": [_OWN],
            # Icons of toasts and menu bar views come from wherever their extension says.
            "img-src": [_OWN, "data:", "http:", "https:"],
            "connect-src": [_OWN],
            "frame-src": ["http:", "https:"],
            "base-uri": ["'none'"],
            "form-action": ["'none'"],
            "frame-ancestors": list(embedders) or ["'none'"],
        }
    )


def reading_policy(style: str) -> str:
    """Return the policy of a page that is only read; `style` is the style sheet that stands in it."""
    return _text(
        {"default-src": ["'none'"], "style-src": [_hash(style)], "base-uri": ["'none'"], "form-action": ["'none'"]}
    )


def integrity(content: bytes) -> str:
    """Return what the attribute `integrity` of a script has to say, so that a browser runs these bytes alone."""
    return f"sha256-{base64.b64encode(hashlib.sha256(content).digest()).decode()}"


def _hash(text: str) -> str:
    return f"'{integrity(text.encode())}'"


def _text(directives: Mapping[str, Sequence[str]]) -> str:
    return "; ".join(f"{name} {' '.join(sources)}" for name, sources in directives.items())
