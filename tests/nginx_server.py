"""A real nginx with the settings that `wwe build --server nginx` writes, over TLS and in a folder of its server."""

import contextlib
import http.client
import ssl
import subprocess
import time

import pytest

from wwe_kit.repository.nginx import nginx_command

PATIENCE_S = 20


@contextlib.contextmanager
def nginx_serving(settings, folder, port):
    """Run nginx with a file of settings while the block runs; the certificate is made here."""
    if nginx_command() is None:
        pytest.skip("nginx is not installed")
    text = settings.read_text(encoding="utf-8")
    for name, placeholder in (("cert", "fullchain"), ("key", "privkey")):
        text = text.replace(f"/etc/ssl/localhost/{placeholder}.pem", str(folder / f"{name}.pem"))
    make_certificate(folder)
    (folder / "settings.conf").write_text(text, encoding="utf-8")
    (folder / "nginx.conf").write_text(
        f"daemon off; master_process off; pid {folder}/pid; error_log {folder}/error.log; events {{}}\n"
        f"http {{ access_log off; include {folder}/settings.conf; }}",
        encoding="utf-8",
    )
    process = subprocess.Popen([nginx_command(), "-p", folder, "-c", folder / "nginx.conf"])
    try:
        wait_until_it_answers(port, process, folder)
        yield
    finally:
        process.terminate()
        process.wait(PATIENCE_S)


def make_certificate(folder):
    command = [
        "openssl",
        "req",
        "-x509",
        "-newkey",
        "ec",
        "-pkeyopt",
        "ec_paramgen_curve:P-256",
        "-nodes",
        "-days",
        "2",
    ]
    files = ["-keyout", folder / "key.pem", "-out", folder / "cert.pem"]
    names = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1"]
    subprocess.run([*command, *files, *names], check=True, capture_output=True)


def wait_until_it_answers(port, process, folder):
    end = time.monotonic() + PATIENCE_S
    while time.monotonic() < end and process.poll() is None:
        with contextlib.suppress(OSError):
            return ask(port, "/", {})
        time.sleep(0.02)
    raise AssertionError((folder / "error.log").read_text(encoding="utf-8"))


def ask(port, path, headers):
    unverified = ssl.create_default_context()  # the certificate is the test's own
    unverified.check_hostname = False
    unverified.verify_mode = ssl.CERT_NONE
    connection = http.client.HTTPSConnection("localhost", port, timeout=PATIENCE_S, context=unverified)
    try:
        connection.request("GET", path, headers={name.replace("_", "-"): value for name, value in headers.items()})
        answer = connection.getresponse()
        answer.read()
        return answer
    finally:
        connection.close()
