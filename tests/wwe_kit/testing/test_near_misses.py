from wwe_kit.testing.near_misses import near_misses, nearest, page_shown

SNAPSHOT = '- heading "Ada Lovelace" [level=1]\n- button "Save"\n- status: Saved.'


def test_lines_with_nearly_the_text_are_found_the_nearest_first():
    assert near_misses(SNAPSHOT, 'get_by_role("button", name="Svae")') == ['button "Save"']
    assert near_misses(SNAPSHOT, 'get_by_role("heading", name="Lovelace")') == ['heading "Ada Lovelace" [level=1]']
    assert near_misses(SNAPSHOT, 'get_by_text("quite another")') == []


def test_a_long_page_is_cut():
    shown = page_shown("\n".join(["- paragraph: x"] * 70), "")
    assert shown.endswith("... and 10 lines more")


def test_the_nearest_name_is_a_question():
    assert nearest("clik", ["click", "fill"]) == "; did you mean click?"
    assert nearest("zzz", ["click"]) == ""
