import os

from wwe_kit.project.text_file import read_text


def test_a_text_has_its_lines_and_no_mark_before_it(tmp_path):
    (tmp_path / "a").write_bytes(b"\xef\xbb\xbfone\r\ntwo\rthree\n")
    assert read_text(tmp_path / "a", 100) == "one\ntwo\nthree\n"


def test_what_is_no_text_is_refused_with_its_line(tmp_path, complaint):
    (tmp_path / "a").write_bytes(b"one\ntw\xff\n")
    assert complaint(read_text, tmp_path / "a", 100) == (
        f"{tmp_path / 'a'}, line 2: this is not UTF-8; save the file in that encoding."
    )


def test_a_file_that_is_too_large_is_not_read_to_its_end(tmp_path, complaint):
    with (tmp_path / "a").open("wb") as file:
        os.truncate(file.fileno(), 100_000_000_000)  # no disk holds it: all of it is a hole
    assert complaint(read_text, tmp_path / "a", 1_000_000) == (
        f"{tmp_path / 'a'} has more than 1 MB, which is too large for this kind of file."
    )


def test_what_cannot_be_read_says_why(tmp_path, complaint):
    assert complaint(read_text, tmp_path, 100) == f"{tmp_path} cannot be read: Is a directory."
    assert complaint(read_text, tmp_path / "no", 100) == f"{tmp_path / 'no'} cannot be read: No such file or directory."
