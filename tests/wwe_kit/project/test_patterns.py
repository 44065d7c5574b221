import pytest

from wwe_kit.project.patterns import matches


@pytest.mark.parametrize(
    ("path", "pattern", "is_named"),
    [
        ("a/b.txt", "a/b.txt", True),
        ("a/b.txt", "a/*.txt", True),
        ("a/b/c.txt", "a/*.txt", False),
        ("a/b/c.txt", "a", True),
        ("a/b/c.txt", "a/", True),
        ("a/b/c.txt", "a/*", True),
        ("ab/c.txt", "a", False),
        ("a/b/c.txt", "**/*.txt", True),
        ("c.txt", "**/*.txt", True),
        ("a/b/c.txt", "a/**/c.txt", True),
        ("a/c.txt", "a/**/c.txt", True),
        ("a/c.txt", "a/**", True),
        ("a/d.dat", "a/[!d]*", False),
        ("a/e.dat", "a/[!d]*", True),
        ("A/b.txt", "a/b.txt", False),
    ],
)
def test_a_pattern_names_a_path_or_a_folder_around_it(path, pattern, is_named):
    assert matches(path, pattern) is is_named
