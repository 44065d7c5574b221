import pytest

from wwe_kit.errors import BadInput
from wwe_kit.testing.tiers import BROWSER, MEMORY, check_memory, needs_a_browser, tier_of

BOTH = ["workspace", "extension"]


@pytest.mark.parametrize(
    ("takes", "marked", "is_served", "chosen", "tier"),
    [
        (BOTH, None, False, [], MEMORY),
        (BOTH, BROWSER, False, [], BROWSER),
        (BOTH, MEMORY, False, [BROWSER], MEMORY),
        (BOTH, None, False, [BROWSER], BROWSER),
        (BOTH, None, True, [], BROWSER),
        ([*BOTH, "page"], None, False, [MEMORY], BROWSER),
        (["workspace", "extension_frame"], None, False, [MEMORY], BROWSER),
        (["workspace"], None, False, [], BROWSER),
        (["workspace"], None, False, [MEMORY], MEMORY),
    ],
)
def test_the_tier_of_a_test(takes, marked, is_served, chosen, tier):
    assert tier_of(takes, marked, is_served, chosen) == tier


def test_only_what_a_browser_has_needs_one():
    assert needs_a_browser(["workspace_page"], False)
    assert not needs_a_browser(BOTH, False)


def test_what_memory_needs_is_named_where_it_is_missing(monkeypatch):
    check_memory()
    monkeypatch.setattr("importlib.util.find_spec", lambda _name: None)
    with pytest.raises(BadInput, match=r"need turbohtml: pip install 'wwe-extension-kit\[test\]'"):
        check_memory()
