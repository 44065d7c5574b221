"""The certificate that extensions are served with over HTTPS: the author's own, or one that mkcert makes."""

import shutil
import ssl
import subprocess
from pathlib import Path
from typing import NamedTuple

import platformdirs

from wwe_kit.errors import BadInput
from wwe_kit.resources import DISTRIBUTION

_NAMES = ("127.0.0.1", "localhost")
_TIMEOUT_S = 60


class Certificate(NamedTuple):
    """Two files in PEM form."""

    chain: Path
    key: Path


def own_certificate(chain: Path, key: Path) -> Certificate:
    """Return the certificate in these files. Raises BadInput for files that a server cannot use."""
    for option, file in (("--certificate", chain), ("--key", key)):
        if not file.is_file():
            raise BadInput(f"{option} {file} is not a file.")
    try:
        # A key that wants a password would ask for it on the terminal.
        ssl.create_default_context(ssl.Purpose.CLIENT_AUTH).load_cert_chain(chain, key, password="")
    except (ssl.SSLError, OSError, ValueError) as error:
        reason = getattr(error, "reason", None) or str(error)
        raise BadInput(
            f"--certificate {chain} and --key {key} cannot be used ({reason}): they must be a certificate and its key "
            "without a password, in PEM form."
        ) from None
    return Certificate(chain, key)


def mkcert_certificate() -> Certificate | None:
    """Return a certificate for this machine that mkcert has made, now or earlier; None where there is no mkcert.

    Browsers trust it where `mkcert -install` was run. Raises BadInput where mkcert fails.
    """
    mkcert = shutil.which("mkcert")
    if mkcert is None:
        return None
    folder = platformdirs.user_cache_path(DISTRIBUTION) / "certificate"
    made = Certificate(folder / "127.0.0.1.pem", folder / "127.0.0.1-key.pem")
    if not (made.chain.is_file() and made.key.is_file()):
        folder.mkdir(parents=True, exist_ok=True)
        _run([mkcert, "-cert-file", str(made.chain), "-key-file", str(made.key), *_NAMES])
    return own_certificate(*made)


def _run(command: list[str]) -> None:
    try:
        answer = subprocess.run(command, capture_output=True, text=True, check=False, timeout=_TIMEOUT_S)
    except (OSError, subprocess.TimeoutExpired) as error:
        raise BadInput(f"mkcert does not run: {error}") from None
    if answer.returncode:
        raise BadInput(f"mkcert has made no certificate: {(answer.stderr or answer.stdout).strip()}")
