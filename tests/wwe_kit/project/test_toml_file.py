import pytest

from wwe_kit.project.toml_file import parse_toml


def test_toml_is_read():
    assert parse_toml('[a]\nb.c = 5\n"d.e" = "x"', "f.toml") == {"a": {"b": {"c": 5}, "d.e": "x"}}


@pytest.mark.parametrize(
    ("line", "cure"),
    [
        ("label = Front desk", 'label = "Front desk"'),
        ("label: Front desk", 'label = "Front desk"'),
        ("timeout: 5", "timeout = 5"),
        ("timeout = = 5", "timeout = 5"),
        ("label == Desk", 'label = "Desk"'),
        ("; how long it may take", "# how long it may take"),
        ("// how long it may take", "# how long it may take"),
        ("snapshot = False", "snapshot = false"),
        ("login.voice/place = 5", '"login.voice/place" = 5'),
        ("voice.recording.* = yes", '"voice.recording.*" = "yes"'),
        (r'file = "C:\Users\ann"', r"file = 'C:\Users\ann'"),
        ("url = https://a.example.com/?x=1", 'url = "https://a.example.com/?x=1"'),
    ],
)
def test_a_line_that_is_no_toml_is_shown_as_it_would_be_right(complaint, line, cure):
    sentence = complaint(parse_toml, f"[a]\nx = 1\n{line}\ny = 2", "f.toml")
    assert sentence.startswith("f.toml is not TOML: line 3: ")
    assert sentence.endswith(f". Write line 3 as: {cure}")


def test_a_name_that_is_an_option_and_the_beginning_of_another_stands_in_quotes(complaint):
    text = "service-client-api.rate-limit = 5\nservice-client-api.rate-limit.voice.dial = 2"
    assert complaint(parse_toml, text, "f.toml").endswith(
        'Write line 2 as: "service-client-api.rate-limit.voice.dial" = 2'
    )


@pytest.mark.parametrize("text", ["[a", "a = [1,", "= 5", "a", "a = 1\na = 2", "[a]\n[a]", "\x00", "a = '", '"""'])
def test_what_no_small_change_would_mend_has_no_cure(complaint, text):
    sentence = complaint(parse_toml, text, "f.toml")
    assert sentence.startswith("f.toml is not TOML: ")
    assert "Write line" not in sentence


@pytest.mark.parametrize(
    ("text", "line", "plain"),
    [
        ("a = 1\nx = = 3", 2, "the value is missing, or is a text without quotes"),
        ("a = 1\nb = [1,\n", 2, "the file ends where a value should be"),
        ("a = 1\n\na = 2", 3, "this name is there already"),
        ("[a]\n[a]", 2, "this table is there already"),
        ("a = 'b", 1, "the text has no quote at its end"),
        ('a = "b\nc = 1', 1, "a text in single or double quotes ends on its line"),
        ("a = 1 2", 1, "something stands behind the value"),
        ("a b", 1, "there is no = between a name and a value"),
        ("[a", 1, "Expected ']' at the end of a table declaration"),
    ],
)
def test_what_is_wrong_is_said_in_plain_words_with_its_line(complaint, text, line, plain):
    assert complaint(parse_toml, text, "f.toml").startswith(f"f.toml is not TOML: line {line}: {plain}.")


def test_lists_that_are_nested_too_deeply_are_a_sentence(complaint):
    text = "a = " + "[" * 20_000 + "]" * 20_000
    assert complaint(parse_toml, text, "f.toml") == (
        "f.toml cannot be read: its lists or tables are nested too deeply."
    )


def test_a_number_of_5000_digits_is_a_sentence(complaint):
    assert complaint(parse_toml, "a = " + "9" * 5000, "f.toml") == (
        "f.toml cannot be read: it holds a number of thousands of digits."
    )


@pytest.mark.parametrize("number", ["9" * 400, "0x" + "f" * 5000, "-9223372036854775809", "[1, 9223372036854775808]"])
def test_a_whole_number_of_more_than_64_bits_is_told_with_its_key(complaint, number):
    assert complaint(parse_toml, f"[a]\nb.c = {number}", "f.toml") == (
        "f.toml: a.b.c is a whole number of more than 64 bits, which TOML does not have."
    )
    assert parse_toml("a = [9223372036854775807, -9223372036854775808]", "f.toml") == {"a": [2**63 - 1, -(2**63)]}
