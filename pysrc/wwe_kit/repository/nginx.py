"""The web server that a test holds the sample of docs/deployment.md against."""

import shutil
from pathlib import Path

from wwe_kit.testing.installing import MayInstall, Say, run_ways, with_apt


def nginx_command() -> Path | None:
    """Return nginx, None where there is none. Debian keeps it where only root's PATH leads."""
    found = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin:/usr/local/sbin")
    return Path(found) if found else None


def ensure_nginx(say: Say, may_install: MayInstall) -> Path | None:
    """Return an nginx, installed where there is none; None where it cannot be had, and the test of it is skipped."""
    return nginx_command() or run_ways("nginx", with_apt("nginx-light"), nginx_command, say, may_install)
