"""pytest as an author of extensions has it."""

import sys

_OURS = (
    "hypothesispytest",
    "html",
    "metadata",
    "pytest_cov",
    "xdist",
    "xdist.looponfail",
)  # plugins that only this repository needs
# The command, to which arguments are added.
AUTHORS_PYTEST = (sys.executable, "-m", "pytest", "-p", "no:cacheprovider", *(f"-pno:{name}" for name in _OURS))
