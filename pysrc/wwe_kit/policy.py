"""The Content-Security-Policy of an extension's pages: nothing from elsewhere, and no code made of text."""

from collections.abc import Sequence

from wwe_kit.runtimes import PYSCRIPT

_OWN = "'self'"


def content_security_policy(runtime: str, connect: Sequence[str], workspaces: Sequence[str] = ()) -> str:
    """Give the policy. `connect` are other origins that the extension may fetch from.

    A page may embed its workspaces: in the inverse layout the workspace is in an iframe of the page.

    PyScript's core builds functions from text and styles its own elements, so its pages allow more than the others.
    """
    is_pyscript = runtime == PYSCRIPT
    directives = {
        "default-src": ["'none'"],
        "script-src": [_OWN, "'wasm-unsafe-eval'", *(["'unsafe-eval'"] if is_pyscript else [])],
        "style-src": [_OWN, *(["'unsafe-inline'"] if is_pyscript else [])],
        "img-src": [_OWN, "data:"],
        "font-src": [_OWN],
        "connect-src": [_OWN, *connect],
        "frame-src": [_OWN, *workspaces],
        "base-uri": ["'none'"],
        "form-action": ["'none'"],
    }
    return "; ".join(f"{name} {' '.join(sources)}" for name, sources in directives.items())
