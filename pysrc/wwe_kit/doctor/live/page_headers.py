"""What the answer for the page says: may it be embedded, does its Python run, is it fresh."""

from collections.abc import Iterator
from http.cookies import CookieError, SimpleCookie
from urllib.parse import urlsplit

from wwe_kit.doctor.finding import Finding, note, ok, problem
from wwe_kit.doctor.live.answer import Answer
from wwe_kit.doctor.live.page import Page
from wwe_kit.doctor.live.policy import allows_origin, directives

_STATUS_OK = 200
_FRESH = ("no-cache", "no-store", "max-age=0")
_LOCAL = ("localhost", "127.0.0.1", "::1")


def origin_of(url: str) -> str:
    """Return the origin of an address."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"


def page_headers(asked: str, answer: Answer, page: Page, workspace: str) -> Iterator[Finding]:
    """Return what there is to say of the page itself. `workspace` is the origin that embeds it; "" if it is unknown."""
    yield _status(answer)
    if answer.status != _STATUS_OK:
        return
    yield from _place(asked, answer)
    yield _type(answer)
    yield _framing(answer, workspace)
    yield from _scripts(answer, page)
    yield _freshness(answer)
    yield from _cookies(answer)
    yield _sniffing(answer)


def _status(answer: Answer) -> Finding:
    if answer.status == _STATUS_OK:
        return ok("status", "200.")
    return problem(
        "status",
        f"The server answers {answer.status} for {answer.url}.",
        "Check the address, and whether the page can be read without logging in: an iframe has no login of its own.",
    )


def _place(asked: str, answer: Answer) -> Iterator[Finding]:
    came = urlsplit(answer.url)
    if origin_of(asked) != origin_of(answer.url):
        yield problem(
            "redirect",
            f"The page is at {origin_of(answer.url)} in truth, and that is the origin the workspace sees.",
            "Give the administrator that address, and list that origin in accepted-web-content-origins.",
        )
    if came.scheme == "http" and came.hostname not in _LOCAL:
        yield problem(
            "HTTPS",
            "The page comes over http. A workspace on https cannot embed it, and browsers take brotli over https only.",
            "Serve it over https.",
        )


def _type(answer: Answer) -> Finding:
    kind = answer.header("Content-Type")
    if kind.lower().startswith("text/html"):
        return ok("Content-Type", f"{kind}.")
    return problem("Content-Type", f"{kind or 'There is none'}.", "Send text/html; charset=utf-8.")


def _framing(answer: Answer, workspace: str) -> Finding:
    sources = directives(answer.header("Content-Security-Policy")).get("frame-ancestors")
    if sources is not None:
        return _ancestors(sources, workspace, origin_of(answer.url))
    frame_options = answer.header("X-Frame-Options")
    if frame_options:
        return problem(
            "X-Frame-Options",
            f'"{frame_options}" keeps the workspace from embedding the page, and cannot name a workspace.',
            "Remove it, and send Content-Security-Policy: frame-ancestors with the workspace's origin.",
        )
    return note(
        "frame-ancestors",
        "Every page of the web may embed this one.",
        f"Send Content-Security-Policy: frame-ancestors {workspace or 'https://workspace.example.com'}",
    )


def _ancestors(sources: tuple[str, ...], workspace: str, own: str) -> Finding:
    shown = " ".join(sources) or "'none'"
    if not workspace:
        return ok("frame-ancestors", f"{shown}. Compare it with the workspace's origin, or give --workspace-origin.")
    if allows_origin(sources, workspace, own):
        return ok("frame-ancestors", f"{shown}, so {workspace} may embed the page.")
    return problem(
        "frame-ancestors",
        f"{shown} does not name {workspace}, so that workspace shows an empty frame.",
        f"Send Content-Security-Policy: frame-ancestors {workspace}",
    )


def _scripts(answer: Answer, page: Page) -> Iterator[Finding]:
    """Look at each policy by itself: a browser wants every one of them to allow it."""
    for where, policy in (("header", answer.header("Content-Security-Policy")), ("page", page.policy)):
        found = directives(policy)
        allowed = found.get("script-src", found.get("default-src"))
        if allowed is None:
            continue
        if page.starts_python and not {"'wasm-unsafe-eval'", "'unsafe-eval'"} & set(allowed):
            yield problem(
                "script-src",
                f"The policy of the {where} does not allow WebAssembly, so Python does not start.",
                "Add 'wasm-unsafe-eval' to its script-src.",
            )
        elif page.inline_scripts and not _allows_inline(allowed):
            yield problem(
                "script-src",
                f"The policy of the {where} forbids scripts in the HTML, and the page has {page.inline_scripts}.",
                "Move them into files.",
            )
        else:
            yield ok("script-src", f"The policy of the {where} lets the page's scripts run.")


def _allows_inline(sources: tuple[str, ...]) -> bool:
    return any(source == "'unsafe-inline'" or source.startswith(("'nonce-", "'sha")) for source in sources)


def _freshness(answer: Answer) -> Finding:
    kept = answer.header("Cache-Control")
    if any(word in kept.lower().replace(" ", "") for word in _FRESH):
        return ok("Cache-Control", f"{kept}: agents get a new build with their next page.")
    return problem(
        "Cache-Control",
        f"{kept or 'There is none'}, so a browser may show the page of an old build, whose files are gone.",
        "Send Cache-Control: no-cache for .html.",
    )


def _cookies(answer: Answer) -> Iterator[Finding]:
    for value in answer.headers.get_all("Set-Cookie", []):
        try:
            cookies = SimpleCookie(value)
        except CookieError:
            continue
        for name, cookie in cookies.items():
            if cookie["samesite"].lower() != "none" or not cookie["secure"]:
                yield note(
                    "Set-Cookie",
                    f"The browser does not send the cookie {name} from a frame of another site.",
                    "If the page needs it: SameSite=None; Secure; Partitioned.",
                )


def _sniffing(answer: Answer) -> Finding:
    if answer.header("X-Content-Type-Options").lower() == "nosniff":
        return ok("X-Content-Type-Options", "nosniff.")
    return note("X-Content-Type-Options", "There is none.", "Send X-Content-Type-Options: nosniff.")
