import json

import pytest
from starlette.applications import Starlette

from wwe_kit.server.source.explanation_route import PATH, explanation_route

TRACE = 'Traceback (most recent call last):\n  File "/app/main.py", line 1, in <module>\nLocalMisuse: no such place'


@pytest.fixture
def post(serve, sites, ask):
    """Ask what a traceback means, by default from a page of its own; return the answer."""
    desk = sites()["desk"]
    address = serve(lambda _origin: Starlette(routes=[explanation_route(desk)]))
    desk.origin = address.origin
    return lambda body, origin=address.origin: ask(address, PATH, "POST", body, Origin=origin)


def test_a_page_is_told_what_its_traceback_means(post):
    answer = post(TRACE)
    assert answer.status == 200
    assert json.loads(answer.body)["title"] == "No such place"


def test_pages_of_other_origins_are_told_nothing(post):
    assert post(TRACE, "http://evil.example.com").status == 403


def test_what_is_too_long_is_refused(post):
    assert post("x" * 100_001).status == 413
