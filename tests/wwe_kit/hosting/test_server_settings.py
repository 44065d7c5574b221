from xml.etree import ElementTree

import pytest

from wwe_kit.build.site import RELEASE, build_site
from wwe_kit.hosting.address import Address
from wwe_kit.hosting.server_settings import MARK, SERVERS, beside, settings_text, write_beside
from wwe_kit.project.project import load_project

ADDRESS = Address("https", "extensions.example.com", 8443, "/desk/")
POLICY = "frame-ancestors https://workspace.example.com"


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    folder = tmp_path_factory.mktemp("desk")
    (folder / "main.py").touch()
    settings = 'runtime = "micropython"\nworkspace-origins = ["https://workspace.example.com"]'
    (folder / "pyproject.toml").write_text(f'[project]\nname = "my-desk"\n[tool.wwe]\n{settings}', encoding="utf-8")
    return build_site(load_project(folder), mode=RELEASE)


@pytest.fixture
def text(site, tmp_path):
    return lambda server: settings_text(server, site, tmp_path / 'a "site"', ADDRESS, "my-desk")


@pytest.mark.parametrize("server", SERVERS)
def test_every_server_is_told_of_types_caching_framing_and_the_site_s_place(text, server):
    told = text(server)
    assert MARK in told[:200]
    assert POLICY in told
    assert "nosniff" in told
    assert "no-referrer" in told
    assert "no-cache" in told
    assert "public, max-age=31536000, immutable" in told
    assert "application/wasm" in told
    assert "{{" not in told
    assert "{%" not in told


def test_nginx_and_caddy_are_told_host_port_path_and_folder(text, tmp_path):
    nginx, caddy = text("nginx"), text("caddy")
    quoted = str(tmp_path / 'a \\"site\\"')
    assert "listen 8443 ssl http2;\n" in nginx
    assert "    server_name extensions.example.com;\n" in nginx
    assert f'location /desk/ {{\n        alias "{quoted}/";' in nginx
    assert "map $uri $my_desk_cache {" in nginx
    assert f'https://extensions.example.com:8443 {{\n\thandle_path /desk/* {{\n\t\troot * "{quoted}"\n' in caddy


def test_every_nginx_speaks_http2_and_the_spelling_of_newer_ones_is_beside_it(text):
    assert '# From nginx 1.25.1 on, "listen 8443 ssl;" and "http2 on;" are the same' in text("nginx")


def test_every_line_in_a_block_of_nginx_is_indented(text):
    depth = 0
    for line in text("nginx").splitlines():
        depth -= line.strip() == "}"
        assert not line.strip() or len(line) - len(line.lstrip()) == 4 * depth, line
        depth += line.endswith("{")


def test_nginx_needs_no_certificate_where_the_address_is_of_http(site, tmp_path):
    told = settings_text("nginx", site, tmp_path, Address("http", "localhost", 8080, "/"), "desk")
    assert "listen 8080;" in told
    assert "ssl_certificate" not in told


def test_the_settings_for_iis_are_xml_that_iis_reads(text):
    root = ElementTree.fromstring(text("iis"))
    types = {each.get("fileExtension"): each.get("mimeType") for each in root.iter("mimeMap")}
    assert types[".wasm"] == "application/wasm"
    assert types[".js"] == "text/javascript; charset=utf-8"
    assert any(action.get("value") == POLICY for action in root.iter("action"))


def test_a_host_of_static_files_is_told_of_every_file_once(text, site):
    told = text("static")
    paths = [line for line in told.splitlines() if line.startswith("/")]
    assert sorted(paths) == sorted(["/desk/*", *(f"/desk/{path}" for path in site.files)])
    page = told.partition("\n/desk/index.html\n")[2].partition("\n\n")[0]
    assert page == f"  Cache-Control: no-cache\n  Content-Security-Policy: {POLICY}"


def test_a_folder_that_no_server_could_be_told_of_is_refused(site, complaint, tmp_path):
    sentence = complaint(settings_text, "nginx", site, tmp_path / "a$b", ADDRESS, "desk")
    assert "cannot stand in the settings of a web server" in sentence


def test_settings_beside_a_site_replace_those_of_a_build_and_nothing_else(tmp_path, complaint, text):
    file = beside("nginx", tmp_path / "dist")
    assert file == tmp_path / "dist.nginx.conf"
    write_beside(file, text("nginx"))
    write_beside(beside("nginx", tmp_path / "dist"), text("nginx"))
    assert file.read_text(encoding="utf-8") == text("nginx")
    assert [path.name for path in tmp_path.iterdir()] == ["dist.nginx.conf"]
    file.write_text("mine", encoding="utf-8")
    assert complaint(beside, "nginx", tmp_path / "dist") == (
        f"{file} was not written by wwe build. Rename it, or give another folder with --out."
    )


def test_settings_that_cannot_be_written_are_named(tmp_path, complaint):
    assert complaint(write_beside, tmp_path / "nowhere/dist.nginx.conf", "").startswith(f"{tmp_path / 'nowhere'}")
