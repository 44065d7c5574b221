"""A policy as a browser reads it."""

import pytest

from wwe_kit.doctor.live.policy import allows_origin, directives

OWN = "https://extension.example.com"


def test_of_a_directive_that_is_named_twice_the_first_counts():
    assert directives("script-src 'self' ; STYLE-SRC a b;; script-src *") == {
        "script-src": ("'self'",),
        "style-src": ("a", "b"),
    }


@pytest.mark.parametrize(
    ("source", "origin", "is_allowed"),
    [
        ("https://workspace.example.com", "https://workspace.example.com", True),
        ("https://workspace.example.com:443", "https://workspace.example.com", True),
        ("https://workspace.example.com:8443", "https://workspace.example.com", False),
        ("https://workspace.example.com:*", "https://workspace.example.com:8443", True),
        ("http://workspace.example.com", "https://workspace.example.com", True),
        ("https://workspace.example.com", "http://workspace.example.com", False),
        ("workspace.example.com", "https://workspace.example.com", True),
        ("*.example.com", "https://workspace.example.com", True),
        ("*.example.com", "https://example.com", False),
        ("*", "https://workspace.example.com", True),
        ("https:", "https://workspace.example.com", True),
        ("http:", "https://workspace.example.com", False),
        ("'self'", "https://workspace.example.com", False),
        ("'self'", OWN, True),
        ("'none'", "https://workspace.example.com", False),
    ],
)
def test_who_may_embed_a_page(source, origin, is_allowed):
    assert allows_origin((source,), origin, OWN) is is_allowed
