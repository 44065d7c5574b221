"""pip for the page: a script that runs pip, which judges markers by the page's Python and not by the one it runs on.

    python -P page_pip.py '{"sys_platform": "emscripten", ...}' install ...

pip has options for the tags of wheels, and none for markers. This is the one place that knows pip from the inside;
tests/wwe_kit/packages/test_page_pip.py holds it against the pip that is there.
"""

import atexit
import gc
import json
import sys


def run(values: str, arguments: list[str]) -> int:
    """Run pip with these values of markers (JSON); return its exit code.

    What the import of pip makes stays, so the garbage collector is spared it: that was a third of a run. This script
    is nobody's module, so it does for itself what `wwe_kit.garbage` does for others.
    """
    gc.disable()
    from pip._internal.cli.main import main  # noqa: PLC0415 - see above
    from pip._vendor.packaging import markers  # noqa: PLC0415

    gc.freeze()
    gc.enable()
    atexit.register(gc.freeze)
    environment = json.loads(values)
    markers.default_environment = lambda: dict(environment)
    return main(arguments)


if __name__ == "__main__":
    sys.exit(run(sys.argv[1], sys.argv[2:]))
