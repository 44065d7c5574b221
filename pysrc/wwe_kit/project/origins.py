"""What an origin is: the form in which a browser tells it, for nothing else would ever match."""

import re

_ORIGIN = re.compile(r"https?://([a-z0-9.-]+|\[[0-9a-f:]+\])(:[0-9]+)?")
_USUAL_PORT = re.compile(r"http://.*:80|https://.*:443")


def problem_of(origin: str) -> str:
    """Give why a text is no origin, to stand behind "but"; "" for one that is."""
    if not _ORIGIN.fullmatch(origin):
        return (
            "an origin is a scheme, a host in lower case and perhaps a port, without a path, "
            'as in "https://workspace.example.com"'
        )
    if _USUAL_PORT.fullmatch(origin):
        return "browsers leave out a scheme's usual port, so this would never match"
    return ""
