import os
import stat
from pathlib import Path

import pytest

from wwe_kit.build.output import check_out, replace_folders
from wwe_kit.build.site import Site


def site(**files):
    made = Site()
    for path, content in files.items():
        made.add(path, content)
    return made


def contents(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def out(tmp_path):
    """A folder in which an old site stands."""
    folder = tmp_path / "site"
    replace_folders({folder: site(index=b"old", other=b"old")}, folder)
    return folder


def test_a_site_takes_the_place_of_the_one_before(out):
    replace_folders({out: site(index=b"new")}, out)
    assert contents(out) == {"index": b"new"}


def test_several_folders_are_written_at_once(tmp_path):
    replace_folders({tmp_path / "out/a": site(x=b"1"), tmp_path / "out/b/c": site(y=b"2")}, tmp_path / "out")
    assert contents(tmp_path / "out") == {"a/x": b"1", "b/c/y": b"2"}


def test_what_is_added_to_it_takes_the_place_with_it(out):
    replace_folders({out: site(index=b"new")}, out, lambda folder: (folder / "index.gz").write_bytes(b"small"))
    assert contents(out) == {"index": b"new", "index.gz": b"small"}


def test_the_folder_itself_stays_for_whoever_serves_or_mounts_it(out):
    before = out.stat().st_ino
    replace_folders({out: site(index=b"new")}, out)
    assert out.stat().st_ino == before
    assert stat.S_IMODE((out / "index").stat().st_mode) & 0o444 == 0o444


# --- what goes wrong -------------------------------------------------------------------------------------------------


def fail(_folder):
    raise OSError(28, "No space left on device")


def test_a_build_that_cannot_be_written_leaves_the_old_site_whole(out, complaint):
    assert complaint(replace_folders, {out: site(index=b"new")}, out, fail) == (
        f"--out {out} cannot be written: No space left on device."
    )
    assert contents(out) == {"index": b"old", "other": b"old"}


def test_a_build_that_is_stopped_leaves_the_old_site_whole(out):
    def stop(_folder):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        replace_folders({out: site(index=b"new")}, out, stop)
    assert contents(out) == {"index": b"old", "other": b"old"}


@pytest.mark.parametrize("moved", range(4))
def test_a_move_that_fails_is_taken_back(out, complaint, monkeypatch, moved):
    rename, count = os.rename, iter(range(100))

    def rename_or_fail(*ways):
        if next(count) == moved:
            raise OSError(16, "Device or resource busy")
        rename(*ways)

    monkeypatch.setattr(os, "rename", rename_or_fail)
    sentence = complaint(replace_folders, {out: site(index=b"new", third=b"new")}, out)
    assert sentence == f"--out {out} cannot be written: Device or resource busy."
    assert contents(out) == {"index": b"old", "other": b"old"}


def test_a_build_that_fails_leaves_no_new_folder(tmp_path, complaint):
    complaint(replace_folders, {tmp_path / "site": site(index=b"new")}, tmp_path / "site", fail)
    assert not (tmp_path / "site").exists()


@pytest.mark.parametrize("name", ["loop", "loop/site", "a" * 300])
def test_a_folder_that_cannot_be_is_a_sentence(tmp_path, complaint, name):
    (tmp_path / "loop").symlink_to("loop")
    out = tmp_path / name
    for function, arguments in ((check_out, ([], out, "index")), (replace_folders, ({out: site(index=b"")}, out))):
        sentence = complaint(function, *arguments)
        assert sentence.startswith(f"--out {out} cannot be ")
        assert len(sentence) < 800


def test_what_an_interrupted_build_has_left_is_nobodys_letters(tmp_path):
    (tmp_path / ".wwe-build-x/new").mkdir(parents=True)
    check_out([], tmp_path, "index")
    replace_folders({tmp_path: site(index=b"new")}, tmp_path)
    assert [path.name for path in Path(tmp_path).iterdir()] == ["index"]
