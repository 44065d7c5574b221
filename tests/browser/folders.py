"""Where the extensions are that the browser tests run."""

from pathlib import Path

EXAMPLES = Path(__file__).parents[2] / "examples"
EXTENSIONS = Path(__file__).parent / "extensions"
