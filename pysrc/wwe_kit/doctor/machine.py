"""The machine: its system, its Python, how it reaches a network."""

import os
import platform
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from urllib.parse import urlsplit

from wwe_kit.doctor.finding import Finding, note, ok, problem

_PROXIES = ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY")
_LOCAL = ("localhost", "127.0.0.1")
_CERTIFICATES = ("SSL_CERT_FILE", "SSL_CERT_DIR", "REQUESTS_CA_BUNDLE", "NODE_EXTRA_CA_CERTS", "PIP_CERT")


def machine() -> Iterator[Finding]:
    """Return what the machine says of itself."""
    yield ok("system", f"{platform.system()} {platform.release()}, {platform.machine()}.")
    yield ok("Python", f"{platform.python_implementation()} {platform.python_version()}, in {sys.prefix}.")
    yield _encoding(sys.stdout.encoding or "")


def _encoding(encoding: str) -> Finding:
    if encoding.lower().replace("-", "") == "utf8":
        return ok("terminal", "The terminal takes all characters (UTF-8).")
    return note(
        "terminal",
        f"The terminal takes {encoding or 'no known encoding'}, so some characters are shown as \\xe9.",
        "Set PYTHONUTF8=1.",
    )


def network(environment: Mapping[str, str] = os.environ) -> Iterator[Finding]:
    """Return what the environment says of proxies and certificates."""
    yield _proxies({name.upper(): value for name, value in environment.items() if value})
    yield from _certificates(environment)


def _proxies(environment: Mapping[str, str]) -> Finding:
    named = [name for name in _PROXIES if name in environment]
    if not named:
        return ok("proxy", "No proxy is set.")
    shown = ", ".join(f"{name} = {_without_password(environment[name])}" for name in named)
    missing = [host for host in _LOCAL if host not in environment.get("NO_PROXY", "").replace(" ", "").split(",")]
    if missing:
        return note(
            "proxy",
            f"{shown}. NO_PROXY does not name {' and '.join(missing)}, so programs may ask the proxy for local pages.",
            f"Add {','.join(missing)} to NO_PROXY.",
        )
    return ok("proxy", f"{shown}. Local pages are asked for directly.")


def _without_password(address: str) -> str:
    """Return a proxy's address as one may show it to others."""
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.hostname or ''}{f':{parts.port}' if parts.port else ''}" if parts.scheme else "set"


def _certificates(environment: Mapping[str, str]) -> Iterator[Finding]:
    named = {name: environment[name] for name in _CERTIFICATES if environment.get(name)}
    there: list[str] = []
    for name, value in named.items():
        missing = [path for path in value.split(os.pathsep) if not Path(path).exists()]
        if missing:
            yield problem(
                "certificates",
                f"The environment variable {name} names {missing[0]}, which is not there.",
                f"Correct {name}, or remove it.",
            )
        else:
            there.append(f"{name} = {value}")
    if there:
        yield ok("certificates", f"{', '.join(there)}.")
    elif not named:
        yield ok("certificates", "Those of the system are used.")
