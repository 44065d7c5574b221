import json

SETTINGS = 'languages = ["en", "de"]'


def test_it_writes_the_catalogues_and_says_what_is_to_be_translated(run, extension):
    folder = extension(SETTINGS, {"main.py": '_("Save")'})
    outcome = run("texts", str(folder))
    assert outcome.exit_code == 0
    assert outcome.stdout.endswith("messages.po: new, 1 texts, 1 not translated\n")
    assert (folder / "locale/de/LC_MESSAGES/messages.po").is_file()


def test_of_what_is_done_it_says_so_also_to_a_program(run, extension):
    catalogue = 'msgid ""\nmsgstr "Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n\nmsgid "Save"\nmsgstr "Speichern"\n'
    folder = extension(SETTINGS, {"main.py": '_("Save")', "locale/de/LC_MESSAGES/messages.po": catalogue})
    assert run("texts", str(folder)).stdout.endswith(": 1 texts, all translated\n")
    [row] = json.loads(run("texts", str(folder), "--json").stdout)
    assert (row["new"], row["texts"], row["untranslated"], row["fuzzy"]) == (False, 1, 0, 0)


def test_an_extension_in_one_language_is_told_what_to_write(run, extension):
    outcome = run("texts", str(extension("")))
    assert (outcome.exit_code, outcome.stdout) == (2, "")
    assert "tool.wwe.languages is missing" in outcome.stderr
