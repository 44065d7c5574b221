"""What a failed test in a browser is told of time: `advance` has moved the workspace's, and a page has its own."""

_SENTENCE = (
    "workspace.advance has moved the workspace's time by {:g} s. The time of pages is the browser's: page.every, "
    "page.after, asyncio.sleep and JavaScript's timers still wait. Override the fixture `page` with one that calls "
    "page.clock.install() and returns it, and call page.clock.run_for({:.0f}) as well; or mark the test with "
    '@pytest.mark.wwe_tier("memory"), where advance moves both.'
)


def told_of(seconds: float) -> str:
    """Return the sentence for a test that has moved the workspace's time by so many seconds; "" for none."""
    return _SENTENCE.format(seconds, seconds * 1000) if seconds else ""
