"""The machine, its proxies and its certificates."""

import pytest

from wwe_kit.doctor.machine import machine, network


def told(environment):
    return {finding.topic: finding for finding in network(environment)}


def test_system_and_python_are_named():
    assert [finding.topic for finding in machine()] == ["system", "Python", "terminal"]


def test_without_a_proxy_nothing_is_to_be_done():
    assert told({})["proxy"].level == "ok"


@pytest.mark.parametrize("name", ["HTTPS_PROXY", "https_proxy"])
def test_a_proxy_that_would_be_asked_for_local_pages_is_told(name):
    finding = told({name: "http://proxy.example.com:3128", "NO_PROXY": "localhost"})["proxy"]
    assert finding.level == "note"
    assert finding.cure == "Add 127.0.0.1 to NO_PROXY."


def test_a_proxy_with_its_exceptions_is_fine():
    assert told({"HTTP_PROXY": "http://proxy.example.com", "no_proxy": "localhost, 127.0.0.1"})["proxy"].level == "ok"


def test_the_password_of_a_proxy_is_not_printed():
    finding = told({"HTTPS_PROXY": "http://kate:secret@proxy.example.com:3128"})["proxy"]
    assert "http://proxy.example.com:3128" in finding.text
    assert "secret" not in finding.text
    assert "secret" not in told({"HTTPS_PROXY": "kate:secret@proxy"})["proxy"].text


def test_a_file_of_certificates_that_is_not_there_is_a_problem(tmp_path):
    finding = told({"SSL_CERT_FILE": str(tmp_path / "none.pem")})["certificates"]
    assert finding.level == "problem"
    assert finding.text == f"The environment variable SSL_CERT_FILE names {tmp_path / 'none.pem'}, which is not there."


def test_certificates_that_are_there_are_one_line(tmp_path):
    found = list(network({"SSL_CERT_FILE": str(tmp_path), "PIP_CERT": str(tmp_path)}))
    assert [finding.text for finding in found if finding.topic == "certificates"] == [
        f"SSL_CERT_FILE = {tmp_path}, PIP_CERT = {tmp_path}."
    ]
