"""The certificate of extensions under development: one's own, or mkcert's."""

import os

import pytest

from tests.nginx_server import make_certificate
from wwe_kit.server.real_workspace import certificate
from wwe_kit.server.real_workspace.certificate import Certificate, mkcert_certificate, own_certificate


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    folder = tmp_path_factory.mktemp("certificate")
    make_certificate(folder)
    return Certificate(folder / "cert.pem", folder / "key.pem")


@pytest.fixture
def mkcert(made, tmp_path, monkeypatch):
    """Put a mkcert on PATH that writes the test's certificate, and note how often it was run."""
    monkeypatch.setattr(certificate.platformdirs, "user_cache_path", lambda _name: tmp_path / "cache")

    def put(script):
        program = tmp_path / "bin" / "mkcert"
        program.parent.mkdir(exist_ok=True)
        program.write_text(f"#!/bin/sh\necho run >> {tmp_path}/runs\n{script}\n", encoding="utf-8")
        program.chmod(0o755)
        monkeypatch.setenv("PATH", str(program.parent), prepend=os.pathsep)

    put(f'cp {made.chain} "$2"; cp {made.key} "$4"')
    return put


def test_ones_own_is_taken_as_it_is(made):
    assert own_certificate(*made) == made


def test_files_that_no_server_can_use_are_refused(made, tmp_path, complaint):
    assert (
        complaint(own_certificate, tmp_path / "no.pem", made.key) == f"--certificate {tmp_path}/no.pem is not a file."
    )
    assert complaint(own_certificate, made.chain, tmp_path) == f"--key {tmp_path} is not a file."
    sentence = complaint(own_certificate, made.key, made.chain)
    assert sentence.endswith("they must be a certificate and its key without a password, in PEM form.")


def test_mkcert_makes_one_once(mkcert, tmp_path):
    first = mkcert_certificate()
    assert mkcert_certificate() == first
    assert first.chain.is_file()
    assert (tmp_path / "runs").read_text() == "run\n"


def test_where_mkcert_fails_its_reason_is_told(mkcert, complaint):
    mkcert("echo no CA >&2; exit 1")
    assert complaint(mkcert_certificate) == "mkcert has made no certificate: no CA"


def test_without_mkcert_there_is_none(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    assert mkcert_certificate() is None
