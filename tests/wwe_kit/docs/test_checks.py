import re

from wwe_kit.check.table import all_rules
from wwe_kit.docs.checks import page


def test_each_code_has_an_anchor_and_both_examples():
    sections = re.split(r"^### ", page(), flags=re.MULTILINE)[1:]
    assert [section.partition("\n")[0] for section in sections] == [rule.code for rule in all_rules()]
    assert all(section.count("```") == 4 for section in sections)


def test_the_table_links_to_each_of_them():
    linked = re.findall(r"^\| \[WWE\d+\]\(#(wwe\d+)\)", page(), re.MULTILINE)
    assert linked == [rule.code.lower() for rule in all_rules()]
