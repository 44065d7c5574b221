"""Where a live extension is, and how long its certificate lasts."""

import ssl

import pytest

from wwe_kit.doctor.live.reach import LOCAL_CURE, certificate, lasting, network_place

UNTIL = "Nov 28 12:00:00 2027 GMT"
DAY_S = 86_400


@pytest.mark.parametrize("url", ["https://10.1.2.3/a", "http://localhost:8701/", "https://[fd00::1]/"])
def test_an_address_of_a_local_network_is_told_with_what_to_set(url):
    [finding] = network_place(url)
    assert (finding.level, finding.cure) == ("note", LOCAL_CURE)


def test_an_address_of_the_public_network_is_fine():
    assert [finding.level for finding in network_place("https://93.184.215.14/")] == ["ok"]


def test_a_name_that_nobody_knows_is_told_elsewhere(nobody_knows):
    nobody_knows()
    assert list(network_place("https://no-such-host.invalid/")) == []


@pytest.mark.parametrize(("days", "level"), [(300, "ok"), (20, "problem"), (-1, "problem")])
def test_a_certificate_that_ends_soon_is_a_problem(days, level):
    now_s = ssl.cert_time_to_seconds(UNTIL) - days * DAY_S
    assert lasting(UNTIL, now_s).level == level


def test_a_page_over_http_has_no_certificate():
    assert list(certificate("http://127.0.0.1:1/")) == []
