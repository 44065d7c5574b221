"""The headers of a page, each right and wrong."""

from email.message import Message

import pytest

from wwe_kit.doctor.live.answer import Answer
from wwe_kit.doctor.live.page import Page
from wwe_kit.doctor.live.page_headers import page_headers

URL = "https://extension.example.com/customer.html"
WORKSPACE = "https://workspace.example.com"
RIGHT = {
    "Content-Type": "text/html; charset=utf-8",
    "Content-Security-Policy": f"frame-ancestors {WORKSPACE}",
    "Cache-Control": "no-cache",
    "X-Content-Type-Options": "nosniff",
}
PYTHON = Page((), "script-src 'self' 'wasm-unsafe-eval'", starts_python=True, inline_scripts=0)


@pytest.fixture
def look(levels):
    def at(headers, page=PYTHON, *, url=URL, asked=URL, status=200, workspace=WORKSPACE):
        message = Message()
        for name, value in headers.items():
            message[name] = value
        return levels(page_headers(asked, Answer(url, status, message, b""), page, workspace))

    return at


def test_what_the_build_recommends_is_right(look):
    assert set(look(RIGHT).values()) == {"ok"}


@pytest.mark.parametrize("value", ["DENY", "SAMEORIGIN", "ALLOW-FROM https://workspace.example.com"])
def test_x_frame_options_keep_the_workspace_out(look, value):
    headers = RIGHT | {"X-Frame-Options": value}
    assert "X-Frame-Options" not in look(headers)  # frame-ancestors counts where there are both
    del headers["Content-Security-Policy"]
    assert look(headers)["X-Frame-Options"] == "problem"


def test_frame_ancestors_have_to_name_the_workspace(look):
    other = RIGHT | {"Content-Security-Policy": "frame-ancestors 'self'"}
    assert look(other)["frame-ancestors"] == "problem"
    assert look(other, workspace="")["frame-ancestors"] == "ok"  # nobody has said which workspace
    assert look(RIGHT | {"Content-Security-Policy": "default-src *"})["frame-ancestors"] == "note"


def test_a_policy_that_lets_no_wasm_run_stops_python_wherever_it_stands(look):
    assert look(RIGHT | {"Content-Security-Policy": "default-src 'self'"})["script-src"] == "problem"
    assert look(RIGHT, PYTHON._replace(policy="script-src 'self'"))["script-src"] == "problem"
    assert look(RIGHT, PYTHON._replace(policy="script-src 'self'", starts_python=False))["script-src"] == "ok"


def test_scripts_in_the_html_need_to_be_allowed(look):
    assert look(RIGHT, PYTHON._replace(inline_scripts=2))["script-src"] == "problem"
    nonce = "script-src 'self' 'wasm-unsafe-eval' 'nonce-1'"
    assert look(RIGHT, PYTHON._replace(inline_scripts=2, policy=nonce))["script-src"] == "ok"


@pytest.mark.parametrize("value", ["", "public, max-age=3600"])
def test_a_page_that_is_kept_shows_an_old_build(look, value):
    assert look(RIGHT | {"Cache-Control": value})["Cache-Control"] == "problem"


def test_another_origin_after_a_redirect_is_the_one_that_counts(look):
    assert look(RIGHT, asked="https://short.example.com/")["redirect"] == "problem"
    assert "redirect" not in look(RIGHT)


def test_http_is_for_this_machine_alone(look):
    assert look(RIGHT, url="http://extension.example.com/", asked="http://extension.example.com/")["HTTPS"] == "problem"
    assert "HTTPS" not in look(RIGHT, url="http://127.0.0.1:8701/", asked="http://127.0.0.1:8701/")


def test_a_page_that_is_not_there_or_no_page_is_told(look):
    assert look(RIGHT, status=401) == {"status": "problem"}
    assert look(RIGHT | {"Content-Type": "application/octet-stream"})["Content-Type"] == "problem"


def test_a_cookie_that_does_not_reach_a_frame_is_told(look):
    assert look(RIGHT | {"Set-Cookie": "id=1; Path=/"})["Set-Cookie"] == "note"
    assert "Set-Cookie" not in look(RIGHT | {"Set-Cookie": "id=1; SameSite=None; Secure"})


def test_types_that_may_be_guessed_are_told(look):
    del (headers := dict(RIGHT))["X-Content-Type-Options"]
    assert look(headers)["X-Content-Type-Options"] == "note"
