from wwe_kit.memory.words import words


def test_words_of_several_lines_are_one_set():
    assert words("a b a c") == {"a", "b", "c"}
