import pytest
from starlette.applications import Starlette
from starlette.responses import HTMLResponse
from starlette.routing import Route

from wwe_kit.server.kept.forgetting import Forgetting


@pytest.fixture
def get(serve, ask):
    async def answer(_request):
        return HTMLResponse("a page", headers={"Cache-Control": "no-cache"})

    address = serve(lambda _origin: Forgetting(Starlette(routes=[Route("/", answer)])))

    def get(destination=""):
        headers = ask(address, "/", Sec_Fetch_Dest=destination).headers
        return headers["Clear-Site-Data"], headers["Cache-Control"]

    return get


@pytest.mark.parametrize("destination", ["document", "iframe"])
def test_with_the_first_page_storage_is_cleared_and_with_no_other(get, destination):
    assert get(destination) == ('"storage"', "no-store")
    assert get(destination) == (None, "no-cache")


def test_a_window_and_a_frame_have_storage_of_their_own(get):
    get("document")
    assert get("iframe") == ('"storage"', "no-store")


def test_what_is_no_page_clears_nothing(get):
    assert get("script") == get() == (None, "no-cache")
    assert get("document") == ('"storage"', "no-store")
