from wwe_kit.testing.near_misses import near_misses, page_shown

SNAPSHOT = '- heading "Ada Lovelace" [level=1]\n- button "Save"\n- status: Saved.'


def test_lines_with_nearly_the_text_are_found_the_nearest_first():
    assert near_misses(SNAPSHOT, 'get_by_role("button", name="Svae")') == ['button "Save"']
    assert near_misses(SNAPSHOT, 'get_by_role("heading", name="Lovelace")') == ['heading "Ada Lovelace" [level=1]']
    assert near_misses(SNAPSHOT, 'get_by_text("quite another")') == []


def test_a_status_is_near_in_some_of_its_words_and_however_it_is_quoted():
    snapshot = "- status: Attached to the call\n- paragraph: It is a nice day"
    near = ["status: Attached to the call"]
    assert near_misses(snapshot, "get_by_role(\"status\").filter(has_text='Attachd')") == near
    in_a_browser = "<Locator selector='internal:role=status >> internal:has-text=\"Atached to\"i'>"
    assert near_misses(snapshot, in_a_browser) == near
    assert near_misses(snapshot, "get_by_text('Rejected')") == []


def test_a_long_page_is_cut():
    shown = page_shown("\n".join(["- paragraph: x"] * 70), "")
    assert shown.endswith("... and 10 lines more")
