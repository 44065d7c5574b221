import asyncio

import pytest

from wwe_kit.server.watching import watch

PATIENCE_S = 10


@pytest.fixture
def watched():
    """Watch sites while something is edited; gives the names of what changed, once there are as many as expected."""

    async def run(sites, edit, expected):
        stop, changed = asyncio.Event(), []

        def note(extension):
            changed.append(extension.project.name)
            if set(changed) == expected:
                stop.set()

        task = asyncio.create_task(watch(sites, note, stop))
        await asyncio.sleep(0)  # its first step sets the watch up
        edit()
        await asyncio.wait_for(task, PATIENCE_S)
        return set(changed)

    return lambda *arguments: asyncio.run(run(*arguments))


@pytest.fixture
def two(sites):
    return sites({"desk": ("", {"orders/app.py": ""}), "orders": ("", {})})


def test_an_edit_changes_the_extension_whose_file_it_is(two, watched, tmp_path):
    def edit():
        (tmp_path / "elsewhere.py").touch()
        (tmp_path / "desk/orders/app.py").write_text("x = 1", encoding="utf-8")

    assert watched(two, edit, {"desk"}) == {"desk"}


def test_edits_of_several_change_each(two, watched, tmp_path):
    def edit():
        (tmp_path / "desk/main.py").unlink()
        (tmp_path / "orders/new.css").touch()

    assert watched(two, edit, {"desk", "orders"}) == {"desk", "orders"}


def test_without_extensions_there_is_nothing_to_watch(sites, watched):
    nothing = sites()
    nothing.by_name.clear()
    assert watched(nothing, lambda: None, {"nobody"}) == set()


def test_it_ends_when_it_is_told_to(two):
    async def run():
        stop = asyncio.Event()
        task = asyncio.create_task(watch(two, lambda _extension: None, stop))
        await asyncio.sleep(0)
        stop.set()
        await asyncio.wait_for(task, PATIENCE_S)

    asyncio.run(run())
