import tomllib

import pytest
from packaging.pylock import Pylock

from wwe_kit.packages.lock import FILE, Lock, Locked, lock_text, normal_form, read_lock, write_lock

HASH = "a" * 64
SIX = Locked("six", "1.17", "six-1.17-py3-none-any.whl", HASH, "https://index.example.com/six-1.17-py3-none-any.whl")
DATES = Locked("dates", "2.9", "dates-2.9-py3-none-any.whl", HASH, "https://index.example.com/dates.whl", ("six",))
LOCK = Lock("3.14", ("dates>=2",), (DATES, SIX))


def test_a_lock_is_read_as_it_was_written(tmp_path):
    assert write_lock(tmp_path, LOCK)
    assert read_lock(tmp_path) == LOCK


def test_it_is_a_standard_lock_for_the_pages_python():
    lock = Pylock.from_dict(tomllib.loads(lock_text(LOCK, None)))
    assert str(lock.requires_python) == "==3.14.*"
    assert [str(environment) for environment in lock.environments] == ['sys_platform == "emscripten"']


def test_a_lock_that_has_not_changed_is_not_written_again(tmp_path):
    write_lock(tmp_path, LOCK)
    before = (tmp_path / FILE).stat().st_mtime_ns
    assert not write_lock(tmp_path, LOCK)
    assert (tmp_path / FILE).stat().st_mtime_ns == before


def test_a_wheel_of_a_folder_is_named_as_it_lies_from_the_extension(tmp_path):
    file = tmp_path / "wheels/six-1.17-py3-none-any.whl"
    lock = Lock("3.14", ("six",), (Locked("six", "1.17", file.name, HASH, str(file)),))
    desk = tmp_path / "desk"
    desk.mkdir()
    assert 'path = "../wheels/six-1.17-py3-none-any.whl"' in lock_text(lock, desk)
    write_lock(desk, lock)
    assert read_lock(desk) == lock


def test_where_there_is_no_lock_there_is_none(tmp_path):
    assert read_lock(tmp_path) is None


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ('lock-version = "1.0"\n', "this is no lock: Missing required value in 'created-by'."),
        ('lock-version = "1.0"\ncreated-by = "uv"\npackages = []\n', "uv has written this lock."),
        (
            'lock-version = "1.0"\ncreated-by = "wwe-extension-kit"\npackages = []\n',
            "this is no lock: something of it is missing.",
        ),
        (lock_text(LOCK, None).replace(HASH, "../away"), "this is no lock: the hash of dates is no SHA-256."),
        (lock_text(LOCK, None).replace('"dates>=2"', "2"), "this is no lock: something of it is missing."),
    ],
)
def test_a_lock_that_another_has_written_is_told(tmp_path, complaint, text, sentence):
    (tmp_path / FILE).write_text(text)
    cure = "Remove it, and run `wwe lock` to write another."
    assert complaint(read_lock, tmp_path) == f"{tmp_path / FILE}: {sentence} {cure}"


def test_requirements_have_one_form_however_they_are_written():
    assert normal_form(("Humanize >= 4", "a.b_c[X]<2", "humanize>=4")) == ("a-b-c[X]<2", "humanize>=4")
