import pytest

from wwe_kit.texts.plural_rule import python_rule

ARABIC = "n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5"
POLISH = "n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2"


def chosen(rule, *numbers):
    return [int(eval(rule, {"n": number})) for number in numbers]


def test_the_rule_of_gettext_is_one_of_python():
    assert chosen(python_rule("(n != 1)", 2), 0, 1, 2) == [1, 0, 1]
    assert chosen(python_rule("0", 1), 0, 1, 2) == [0, 0, 0]
    assert chosen(python_rule(ARABIC, 6), 0, 1, 2, 3, 11, 100, 103) == [0, 1, 2, 3, 4, 5, 3]
    assert chosen(python_rule(POLISH, 3), 1, 2, 5, 12, 22, 25) == [0, 1, 2, 2, 1, 2]
    assert chosen(python_rule("!(n == 1)", 2), 1, 2) == [0, 1]


@pytest.mark.parametrize("broken", ["", "n !", "n != ", "(n", "n ? 1", "x", "n)", "__import__('os')", "1 // 0", "n/0"])
def test_what_is_no_rule_is_refused(broken):
    with pytest.raises(ValueError, match="no rule that can be read"):
        python_rule(broken, 2)


def test_a_rule_that_chooses_a_form_that_is_not_there_is_refused_with_the_number():
    with pytest.raises(ValueError, match=r"chooses form 2 for 2, but nplurals=2: the forms are 0 to 1"):
        python_rule("n", 2)
