"""The npm packages that `LOCK` pins, in `NODE_MODULES`. They are there in a wheel, and not in a checkout."""

from pathlib import Path

LOCK = Path(__file__).parent / "package-lock.json"
NODE_MODULES = Path(__file__).parent / "node_modules"
