import pytest

from wwe_kit.testing.backend.urls import check_pattern, matches


@pytest.mark.parametrize(
    ("url", "pattern", "is_named"),
    [
        ("https://crm.example/customers/42", "https://crm.example/customers/*", True),
        ("https://crm.example/customers/42/calls", "https://crm.example/customers/*", False),
        ("https://crm.example/customers/42/calls", "https://crm.example/**", True),
        ("https://crm.example/customers", "https://crm.example/customers", True),
        ("https://crm.example/customers?page=2", "https://crm.example/customers", True),
        ("https://crm.example/customers?page=2", "https://crm.example/customers?page=*", True),
        ("https://crm.example/customers?page=2", "https://crm.example/customers?page=3", False),
        ("https://crm.example/a#part", "https://crm.example/a", True),
        ("https://crmxexample/a", "https://crm.example/a", False),
        ("https://other.example/a", "https://*/a", True),
    ],
)
def test_a_pattern_names_addresses(url, pattern, is_named):
    assert matches(url, pattern) is is_named


@pytest.mark.parametrize("pattern", ["crm.example/customers", "/customers", "ftp://crm.example/", "https://"])
def test_what_names_no_address_is_refused_with_an_example(pattern):
    with pytest.raises(ValueError, match="names no address: it begins with https:// or http:// and a host"):
        check_pattern(pattern)
