from types import SimpleNamespace

import pytest

from wwe_kit.errors import BadInput
from wwe_kit.testing.pytest_plugin.evidence import HAS_FAILED
from wwe_kit.testing.pytest_plugin.hygiene import no_errors

FAILED = pytest.fail.Exception
POLICY = "<meta http-equiv='Content-Security-Policy' content=\"img-src 'none'\"><img src='http://localhost/a.png'>"


def node(*marks, has_failed=False):
    return SimpleNamespace(
        iter_markers=lambda _name: [mark.mark for mark in marks], stash={HAS_FAILED: True} if has_failed else {}
    )


@pytest.fixture
def shown(page):
    """Show a page, and wait for what its console says."""

    def show(html):
        with page.expect_console_message():
            page.set_content(html)

    return show


@pytest.mark.parametrize(
    ("html", "sentence"),
    [("<script>console.error('too late')</script>", 'wwe_allow("too late")'), (POLICY, "Content Security Policy")],
)
def test_an_error_in_the_console_fails_the_test_with_what_allows_it(context, shown, html, sentence):
    with pytest.raises(FAILED, match="has an error") as failure, no_errors(context, node()):
        shown(html)
    assert sentence in str(failure.value)


def test_an_exception_that_nobody_took_fails_the_test(context, page):
    with pytest.raises(FAILED, match="nobody took"), no_errors(context, node()), page.expect_event("pageerror"):
        page.set_content("<script>setTimeout(() => { throw new Error('nobody took'); })</script>")


def test_what_a_mark_allows_and_what_is_no_error_is_well(context, shown):
    with no_errors(context, node(pytest.mark.wwe_allow("too late"))):
        shown("<script>console.error('It is too late.'); console.log('hello')</script>")


def test_a_test_that_has_failed_already_does_not_fail_again(context, shown):
    with no_errors(context, node(has_failed=True)):
        shown("<script>console.error('too late')</script>")


@pytest.mark.parametrize("mark", [pytest.mark.wwe_allow(), pytest.mark.wwe_allow(404), pytest.mark.wwe_allow("a", b=1)])
def test_a_mark_that_is_wrong_is_refused(mark):
    with pytest.raises(BadInput, match="takes texts of errors"), no_errors(None, node(mark)):
        pass
