from pathlib import Path

from wwe_kit.server.source.places import excerpt_of, from_here, with_paths_from_here


def test_a_file_below_is_shown_from_here_and_another_with_its_whole_path(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert from_here(tmp_path / "desk/main.py") == "desk/main.py"
    assert from_here(Path("/elsewhere/main.py")) == "/elsewhere/main.py"


def test_a_sentence_has_its_paths_from_here(tmp_path, monkeypatch):
    sentence = f"{tmp_path}/desk/page.html, line 2: no."
    monkeypatch.chdir(tmp_path)
    assert with_paths_from_here(sentence, tmp_path / "desk") == "desk/page.html, line 2: no."
    (tmp_path / "desk").mkdir()
    monkeypatch.chdir(tmp_path / "desk")
    assert with_paths_from_here(sentence, tmp_path / "desk") == "page.html, line 2: no."


def test_the_lines_around_the_one_that_is_meant_are_read(tmp_path):
    (tmp_path / "page.html").write_text("a\nb\nc\nd\ne\nf\n", encoding="utf-8")
    excerpt = excerpt_of(f"{tmp_path}/page.html, line 4: no.", tmp_path)
    assert excerpt == ("page.html", 4, [(2, "b"), (3, "c"), (4, "d"), (5, "e"), (6, "f")])
    assert excerpt_of(f"{tmp_path}/page.html, line 1: no.", tmp_path).lines[0] == (1, "a")


def test_a_sentence_without_a_line_of_the_extension_has_no_lines(tmp_path):
    (tmp_path / "page.html").write_text("a\n", encoding="utf-8")
    for sentence in (
        "no.",
        "/etc/passwd, line 1: no.",
        f"{tmp_path}/page.html, line 99: no.",
        f"{tmp_path}/x, line 1:",
    ):
        assert excerpt_of(sentence, tmp_path) is None
