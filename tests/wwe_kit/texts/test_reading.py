import pytest

from wwe_kit.texts.reading import empty_catalogue, read_catalogue

HEAD = 'msgid ""\nmsgstr "Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n\n'


@pytest.fixture
def file(tmp_path):
    def write(text, head=HEAD):
        file = tmp_path / "messages.po"
        file.write_text(head + text, encoding="utf-8")
        return file

    return write


def test_a_catalogue_has_its_texts_its_plurals_and_its_direction(file):
    text = 'msgid "Note"\nmsgstr "Notiz"\n\nmsgid "a"\nmsgid_plural "b"\nmsgstr[0] "c"\nmsgstr[1] "d"\n'
    german = read_catalogue(file(text + '\nmsgctxt "x"\nmsgid "y"\nmsgstr "z"\n'), "de")
    assert german.texts == {"Note": "Notiz", "a": ["c", "d"], "x\x04y": "z"}
    assert (german.direction, german.plural) == ("ltr", "(n != 1)")
    assert empty_catalogue("ar").direction == "rtl"


def test_what_is_not_translated_or_doubtful_is_not_used_and_known_by_its_line(file):
    german = read_catalogue(file('msgid "a"\nmsgstr ""\n\n#, fuzzy\nmsgid "b"\nmsgstr "c"\n'), "de")
    assert (german.texts, german.lines, german.fuzzy) == ({}, {"a": 4}, {"b": 8})


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ('msgid "{a}"\nmsgstr "{b}"\n', 'line 4: "{a}" is translated as "{b}", but the text has no place {b}'),
        ('msgid "a"\nmsgid_plural "{n}"\nmsgstr[0] "a"\nmsgstr[1] "{m}"\n', "line 4: "),
        ('msgid "a"\nmsgid_plural "b"\nmsgstr[0] "a"\nmsgstr[1] "b"\nmsgstr[2] "c"\n', "has more forms than nplurals"),
        ('msgid "a"\nmsgstr "b"\nmsgsrt "c"\n', "line 6: Unknown or misformatted keyword"),
        ('msgid "a"\n', "missing msgstr"),
        ('"a"\n<<<<<<< main\n', "messages.po"),
    ],
)
def test_a_catalogue_that_is_wrong_is_refused_with_its_file_and_line(file, text, sentence, complaint):
    said = complaint(read_catalogue, file(text), "de")
    assert "messages.po" in said
    assert sentence in said


def test_a_form_of_a_plural_that_is_missing_is_not_translated(file):
    german = read_catalogue(file('msgid "a"\nmsgid_plural "b"\nmsgstr[0] "a"\n'), "de")
    assert (german.texts, german.lines) == ({}, {"a": 4})


@pytest.mark.parametrize(
    ("header", "sentence"),
    [
        ("nplurals=2; plural=n", "line 2: plural=n chooses form 2 for 2"),
        ("nplurals=2; plural=n ! 1", "line 2: plural=n ! 1 is no rule"),
        ("nplurals=two; plural=n", "is no catalogue of gettext"),
    ],
)
def test_a_plural_rule_that_does_not_fit_is_refused_with_its_line(file, header, sentence, complaint):
    head = f'msgid ""\nmsgstr "Plural-Forms: {header};\\n"\n\n'
    assert sentence in complaint(read_catalogue, file("", head), "de")
