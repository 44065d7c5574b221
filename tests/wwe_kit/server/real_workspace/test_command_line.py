"""A real workspace, named on the command line."""

from pathlib import Path

import pytest

from wwe_kit.server.real_workspace import command_line
from wwe_kit.server.real_workspace.certificate import Certificate
from wwe_kit.server.real_workspace.command_line import WITHOUT_CERTIFICATE, RealWorkspace
from wwe_kit.server.workspace_options import ShownView

CLOUD = "https://workspace.example.com"
OURS = Certificate(Path("cert.pem"), Path("key.pem"))
VIEW = ShownView(
    "https://127.0.0.1:8701",
    "customer",
    "interaction",
    {"label": "Customer", "url": "https://127.0.0.1:8701/customer.html", "kind": "tab"},
    "screen-pop",
)


@pytest.fixture
def mkcert(monkeypatch):
    monkeypatch.setattr(command_line, "mkcert_certificate", lambda: OURS)


def test_what_cannot_be_meant_is_refused_with_its_option(complaint):
    assert complaint(RealWorkspace(("workspace.example.com",)).checked).startswith(
        '--workspace-origin is "workspace.example.com", but an origin is a scheme'
    )
    assert complaint(RealWorkspace((), Path("c.pem")).checked) == (
        "--certificate needs --key: a certificate and its key are two files."
    )
    assert complaint(RealWorkspace((), None, Path("k.pem")).checked).startswith("--key needs --certificate")
    assert RealWorkspace((CLOUD,)).checked() == RealWorkspace((CLOUD,))


def test_a_workspace_over_https_gets_mkcerts_certificate(mkcert):
    assert RealWorkspace((CLOUD,)).served_with() == OURS
    assert RealWorkspace(("http://workspace.intranet",)).served_with() is None
    assert RealWorkspace().served_with() is None


def test_the_administrator_reads_what_to_set():
    assert list(RealWorkspace((CLOUD,)).hints([VIEW], OURS)) == [
        f"To see it in {CLOUD}, its administrator sets:",
        "  [screen-pop.customer]  label = Customer  url = https://127.0.0.1:8701/customer.html",
        "  [interaction-workspace]  service-client-api.accepted-web-content-origins = ..., https://127.0.0.1:8701",
    ]


def test_without_a_certificate_it_is_said_where_that_works():
    assert list(RealWorkspace((CLOUD,)).hints([VIEW], None))[-1] == WITHOUT_CERTIFICATE
    assert list(RealWorkspace().hints([VIEW], None)) == []
