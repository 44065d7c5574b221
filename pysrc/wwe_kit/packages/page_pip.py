"""pip for the page: a script that runs pip, which judges markers by the page's Python and not by the one it runs on.

    python -P page_pip.py '{"sys_platform": "emscripten", ...}' install ...

pip has options for the tags of wheels, and none for markers. This is the one place that knows pip from the inside;
tests/wwe_kit/packages/test_page_pip.py holds it against the pip that is there.
"""

import json
import sys

from pip._internal.cli.main import main
from pip._vendor.packaging import markers


def run(values: str, arguments: list[str]) -> int:
    """Run pip with these values of markers (JSON); return its exit code."""
    environment = json.loads(values)
    markers.default_environment = lambda: dict(environment)
    return main(arguments)


if __name__ == "__main__":
    sys.exit(run(sys.argv[1], sys.argv[2:]))
