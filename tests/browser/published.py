"""A workspace whose pages lie on a customer's own web server: take these fixtures into a module of tests."""

import pytest


@pytest.fixture
def web_folder(tmp_path):
    """What the web server serves; a test writes a site into it."""
    folder = tmp_path / "site"
    folder.mkdir()
    return folder


@pytest.fixture
def wwe_extensions():
    return []


def options_for(origin, name, label, page="index.html", level="interaction"):
    """The options of a workspace that shows a page of the web server, for each interaction or at "workspace" level."""
    return {
        "interaction-workspace": {
            f"{level}.web-content": name,
            "service-client-api.accepted-web-content-origins": origin,
        },
        name: {"label": label, "url": f"{origin}/{page}"},
    }
