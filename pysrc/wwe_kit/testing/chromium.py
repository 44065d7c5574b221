"""A Chromium for Playwright: the one that is named, the system's or Playwright's own; installed if there is none."""

from functools import cache
from pathlib import Path
from typing import Any

from wwe_kit.errors import CannotFetch
from wwe_kit.testing.installing import (
    MayInstall,
    Say,
    first_that_runs,
    is_root,
    named,
    playwrights_own,
    run_ways,
    with_apt,
    with_playwright,
)

OVERRIDE = "WWE_CHROMIUM"
_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_SHELL_NAMES = ("chromium-headless-shell", "chrome-headless-shell")
_SHELL_PACKAGE = "chromium-headless-shell"  # Debian's
# No request to anywhere that the page did not ask for.
_QUIET = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"]
# The pages of workspace and extension have a process each, as agents have it. The headless shell does not do so by
# itself, and then takes what is in a frame that is not shown for visible.
_ISOLATED = "--site-per-process"
# Wasm is compiled once, quickly.
_QUICK_WASM = "--js-flags=--liftoff-only"
# What Playwright switches off. Chromium follows the last list alone, so ours begins with all of Playwright's.
_PLAYWRIGHTS = (
    *("AutoDeElevate", "AvoidUnnecessaryBeforeUnloadCheckSync", "BlockOriginHeaderModificationOnRedirect"),
    *("DestroyProfileOnBrowserClose", "DialMediaRouteProvider", "GlobalMediaControls", "HttpsUpgrades", "LensOverlay"),
    *("MediaRouter", "OptimizationHints", "PaintHolding", "ThirdPartyStoragePartitioning", "Translate"),
    *("msEdgeUpdateLaunchServicesPreferredVersion", "msForceBrowserSignIn"),
)
# Parts of Chromium's own window that are pages: nobody sees them here, and each new window starts a renderer for them.
_OF_THE_WINDOW = (
    *("InitialWebUI", "PreloadTopChromeWebUI", "WebUIToolbarProcessOverheadExperiment"),
    *("WebUIOmniboxAimPopup", "WebUIOmniboxPopup"),
)
_WITHOUT = f"--disable-features={','.join((*_PLAYWRIGHTS, *_OF_THE_WINDOW))}"
NOT_FOUND = (
    "No Chromium was found for the tests, and none was installed. Run `wwe test --yes`, which installs one, or install "
    f"one yourself (Debian: `apt install chromium`), or name one in the environment variable {OVERRIDE}."
)


def ensure_chromium(say: Say, may_install: MayInstall) -> Path:
    """Return a Chromium that runs, and install one where there is none. Raises CannotFetch where it could not be."""
    ways = (*with_apt("chromium", also=_SHELL_PACKAGE), *with_playwright("chromium"))
    found = _found() or run_ways("Chromium", ways, _found_now, say, may_install)
    if found is None:
        raise CannotFetch(NOT_FOUND)
    return found


def ensure_headless_shell(say: Say, may_install: MayInstall) -> None:
    """See that tests have the headless shell, where Debian can install it. They run without it, too, but slower."""
    if not headless_shell():
        run_ways("Chromium's headless shell", with_apt(_SHELL_PACKAGE), _shell_found_now, say, may_install)


def has_chromium() -> bool:
    """Return whether there is one, so that none would have to be installed."""
    return bool(_found())


def launch_options(*, optimizes_wasm: bool = True) -> dict[str, Any]:
    """Return what `chromium.launch` needs on this machine. Playwright knows by itself where its own Chromium is.

    Without `optimizes_wasm` wasm is compiled once, quickly. Else Chromium compiles what is called often anew beside the
    page, and the page of a test is gone before that has paid.
    """
    found = system_chromium()
    # Chromium's own sandbox does not start for root; containers and CI run as root.
    sandbox = ["--no-sandbox"] if is_root() else []
    quick = [] if optimizes_wasm else [_QUICK_WASM]
    arguments = [*sandbox, *_QUIET, _ISOLATED, _WITHOUT, *quick]
    return ({"executable_path": str(found)} if found else {}) | {"args": arguments}


@cache
def system_chromium() -> Path | None:
    """Return the Chromium named in WWE_CHROMIUM, else the first of the usual names that runs."""
    return named(OVERRIDE, "Chromium") or first_that_runs((*_NAMES, *_SHELL_NAMES))


@cache
def headless_shell() -> Path | None:
    """Return the system's Chromium that has no window at all; None where there is none, or WWE_CHROMIUM names another.

    A page costs a fifth less of the processor there. It keeps no compiled code from page to page, so it is not for
    measurements.
    """
    return None if named(OVERRIDE, "Chromium") else first_that_runs(_SHELL_NAMES)


def _found() -> Path | None:
    return system_chromium() or playwrights_own("chromium")


def _found_now() -> Path | None:
    system_chromium.cache_clear()
    return _found()


def _shell_found_now() -> Path | None:
    headless_shell.cache_clear()
    return headless_shell()
