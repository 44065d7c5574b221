from wwe_kit.testing.evidence.page_time import told_of


def test_a_test_that_has_moved_the_workspaces_time_is_told_what_moves_that_of_pages():
    assert told_of(0) == ""
    assert told_of(60.5) == (
        "workspace.advance has moved the workspace's time by 60.5 s. The time of pages is the browser's: page.every, "
        "page.after, asyncio.sleep and JavaScript's timers still wait. Override the fixture `page` with one that calls "
        "page.clock.install() and returns it, and call page.clock.run_for(60500) as well; or mark the test with "
        '@pytest.mark.wwe_tier("memory"), where advance moves both.'
    )
