"""Async tests as an author has them, and beside tests that use a browser."""

import pytest

TESTS = """
    import asyncio
    from asyncio import events

    import pytest

    @pytest.fixture(scope="session")
    def playwright():
        loop = asyncio.new_event_loop()
        events._set_running_loop(loop)  # as Playwright leaves it
        yield
        events._set_running_loop(None)
        loop.close()

    @pytest.fixture
    def anyio_backend():
        return "asyncio"

    def test_with_a_browser(playwright):
        assert events._get_running_loop() is not None

    def test_in_memory_after_it(workspace, extension):
        assert extension.text("body") == "Hello"

    @pytest.mark.anyio
    async def test_async_in_memory(workspace, extension):
        await asyncio.sleep(0)
        assert extension.text("body") == "Hello"

    @pytest.mark.anyio
    async def test_whose_body_fails(workspace, extension):
        await asyncio.sleep(0)
        assert extension.text("body") == "Goodbye"

    @pytest.mark.anyio
    async def test_that_waits_for_ever(workspace, extension):
        await asyncio.Event().wait()

    @pytest.fixture
    async def desk(extension):
        yield await asyncio.Event().wait()

    @pytest.mark.anyio
    async def test_whose_fixture_waits_for_ever(workspace, desk):
        assert False

    @pytest.mark.anyio
    async def test_after_it(workspace, extension):
        assert extension.text("body") == "Hello"

    async def test_that_nothing_runs(workspace, extension):
        assert False

    @pytest.mark.anyio
    async def test_that_takes_a_browser(workspace, playwright):
        assert False
"""
FILES = {"main.py": 'from genesys.wwe import page\npage.fill("#app", "Hello")\n'}


@pytest.fixture(scope="module")
def outcome(run_pytest):
    return run_pytest(TESTS, "-rfE", "-v", files=FILES)


def test_an_async_test_runs_beside_one_that_uses_a_browser(outcome):
    assert "test_async_in_memory PASSED" in outcome.output
    assert "test_with_a_browser PASSED" in outcome.output
    assert "test_in_memory_after_it PASSED" in outcome.output


def test_an_async_test_whose_body_fails_fails(outcome):
    assert "test_whose_body_fails FAILED" in outcome.output
    assert "assert 'Hello' == 'Goodbye'" in outcome.output


def test_one_that_waits_for_what_cannot_come_ends_with_its_line_and_the_next_one_runs(outcome):
    line = TESTS.splitlines().index("        await asyncio.Event().wait()") + 1
    assert f"test_desk.py:{line}: the test waits here for what cannot come" in outcome.output
    assert "test_that_waits_for_ever FAILED" in outcome.output
    assert "test_after_it PASSED" in outcome.output


def test_one_whose_fixture_waits_for_what_cannot_come_ends_with_the_line_of_the_fixture(outcome):
    assert "ERROR at setup of test_whose_fixture_waits_for_ever" in outcome.output
    assert ": the fixture desk waits here for what cannot come" in outcome.output


def test_one_that_nothing_runs_is_told_what_would(outcome):
    assert "test_that_nothing_runs FAILED" in outcome.output
    assert "This test is async, and nothing runs it: mark it with @pytest.mark.anyio" in outcome.output


def test_where_pytest_asyncio_is_installed_its_mark_is_named(run_pytest):
    tests = "async def test_it(workspace, extension): pass"
    installed = "def pytest_configure(config): config.pluginmanager.register(object(), 'asyncio')"
    outcome = run_pytest(tests, files=FILES | {"conftest.py": installed})
    assert "nothing runs it: mark it with @pytest.mark.asyncio, or write asyncio_mode" in outcome.output


def test_one_that_takes_a_browsers_page_is_told_what_to_do(outcome):
    assert "test_that_takes_a_browser ERROR" in outcome.output
    assert "An async test cannot take a browser's page here: make it a plain function" in outcome.output


def test_the_rest_of_the_tests_keep_their_order(outcome):
    names = ["test_async_in_memory", "test_whose_body_fails", "test_that_nothing_runs", "test_with_a_browser"]
    places = [outcome.output.index(f"{name} ") for name in names]
    assert places == sorted(places)
