from wwe_kit.docs.markdown import code, head, table


def test_a_table_has_a_head_a_line_and_its_rows():
    assert table(("A", "B"), [("1", "2"), ("3", "")]) == "| A | B |\n| --- | --- |\n| 1 | 2 |\n| 3 |  |\n"


def test_a_cell_cannot_break_the_table():
    assert table(["A"], [["x | y\nz "]]).splitlines()[-1] == r"| x \| y z |"


def test_no_text_is_no_code():
    assert (code("x"), code("")) == ("`x`", "")


def test_a_page_begins_with_how_it_is_made():
    assert head("Title", "pysrc/x").splitlines() == [
        "<!-- Made by `python3 build.py docs` from pysrc/x. Do not edit. -->",
        "",
        "# Title",
    ]
