import asyncio
import contextlib
import shutil
from pathlib import Path

import pytest

from wwe_kit.build.site import build_site
from wwe_kit.server.edits.watching import watch
from wwe_kit.server.sites import Sites

PATIENCE_S = 10


@pytest.fixture
def watched():
    """Watch sites while something is edited; return the names of what changed, once there are as many as expected."""

    async def run(sites, edit, expected):
        stop, changed = asyncio.Event(), []

        async def note(extension):
            changed.append(extension.project.name)
            if set(changed) == expected:
                stop.set()

        task = asyncio.create_task(watch(sites, note, stop))
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


def test_without_extensions_there_is_nothing_to_watch(watched):
    nothing = Sites((), build_site, ())
    assert watched(nothing, lambda: None, {"nobody"}) == set()


def test_an_edit_between_the_build_and_the_watch_is_not_missed(two, watched, tmp_path):
    (tmp_path / "orders/main.py").write_text("x = 1", encoding="utf-8")
    assert watched(two, lambda: None, {"orders"}) == {"orders"}


def test_a_folder_that_is_replaced_by_another_is_watched_again(two, tmp_path):
    async def run():
        stop, seen = asyncio.Event(), asyncio.Queue()

        async def note(extension):
            extension.rebuild()
            seen.put_nowait(extension.trouble)

        async def until(part):
            async with asyncio.timeout(PATIENCE_S):
                while part not in (trouble := await seen.get()):
                    pass
                return trouble

        task = asyncio.create_task(watch(two, note, stop))
        folder = tmp_path / "desk"
        folder.rename(tmp_path / "away")
        assert (await until("desk is not a folder")).startswith(f"{folder} is not a folder. ")
        shutil.copytree(tmp_path / "away", folder)
        while await until(""):
            pass
        (folder / "main.py").write_text("x = 2", encoding="utf-8")
        assert await until("") == ""
        stop.set()
        await task

    asyncio.run(run())


def watched_places():
    """How many files and folders this process lets Linux watch."""
    lines = []
    for file in Path("/proc/self/fdinfo").iterdir():
        with contextlib.suppress(FileNotFoundError):  # it was closed meanwhile
            lines += file.read_text(encoding="utf-8").splitlines()
    return sum(line.startswith("inotify") for line in lines)


@pytest.mark.skipif(not Path("/proc/self/fdinfo").exists(), reason="Linux tells what a process watches")
def test_a_link_out_of_the_folder_is_not_watched_through(two, tmp_path):
    (tmp_path / "desk/disk").symlink_to("/usr")
    (tmp_path / "desk/itself").symlink_to(".")
    two["desk"].rebuild()
    counts = []

    async def run():
        stop = asyncio.Event()

        async def note(_extension):
            counts.append(watched_places())
            stop.set()

        task = asyncio.create_task(watch(two, note, stop))
        (tmp_path / "orders/new.css").touch()
        await asyncio.wait_for(task, PATIENCE_S)

    asyncio.run(run())
    assert 2 <= counts[0] < 20  # below /usr there are thousands


def test_it_ends_when_it_is_told_to(two):
    async def run():
        stop = asyncio.Event()
        task = asyncio.create_task(watch(two, None, stop))
        await asyncio.sleep(0)
        stop.set()
        await asyncio.wait_for(task, PATIENCE_S)

    asyncio.run(run())
