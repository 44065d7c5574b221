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
# No request to anywhere that the page did not ask for.
_QUIET = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"]
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
_NOT_FOUND = (
    "No Chromium was found for the tests, and none was installed. Run `wwe test --yes`, which installs one, or install "
    f"one yourself (Debian: `apt install chromium`), or name one in the environment variable {OVERRIDE}."
)


def ensure_chromium(say: Say, may_install: MayInstall) -> Path:
    """Return a Chromium that runs, and install one where there is none. Raises CannotFetch where it could not be."""
    ways = (*with_apt("chromium"), *with_playwright("chromium"))
    found = _found() or run_ways("Chromium", ways, _found_now, say, may_install)
    if found is None:
        raise CannotFetch(_NOT_FOUND)
    return found


def has_chromium() -> bool:
    """Return whether there is one, so that none would have to be installed."""
    return bool(_found())


def launch_options() -> dict[str, Any]:
    """Return what `chromium.launch` needs on this machine. Playwright knows by itself where its own Chromium is."""
    found = system_chromium()
    # Chromium's own sandbox does not start for root; containers and CI run as root.
    sandbox = ["--no-sandbox"] if is_root() else []
    return ({"executable_path": str(found)} if found else {}) | {"args": [*sandbox, *_QUIET, _WITHOUT]}


@cache
def system_chromium() -> Path | None:
    """Return the Chromium named in WWE_CHROMIUM, else the first of the usual names that runs."""
    return named(OVERRIDE, "Chromium") or first_that_runs(_NAMES)


def _found() -> Path | None:
    return system_chromium() or playwrights_own("chromium")


def _found_now() -> Path | None:
    system_chromium.cache_clear()
    return _found()
