import pytest

from wwe_kit.errors import BadInput
from wwe_kit.project.shipped import is_asset, is_left_out, is_module, shipped


@pytest.fixture
def ships(tmp_path):
    """Return the paths that ship of a folder with these files: `ships({path: content})`."""

    def of(files, named=()):
        for path, content in files.items():
            (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / path).write_bytes(content)
        return [path for path, _file in shipped(tmp_path, named)]

    return of


def test_python_style_sheets_and_what_is_below_static_ship_and_nothing_else(ships):
    paths = (
        "main.py",
        "orders/app.py",
        "style.css",
        "orders/orders.css",
        "static/logo.svg",
        "static/scripts/x.js",
        "logo.svg",
        "page.html",
        "a.md",
        "pyproject.toml",
    )
    assert ships(dict.fromkeys(paths, b"")) == [
        "main.py",
        "orders/app.py",
        "orders/orders.css",
        "static/logo.svg",
        "static/scripts/x.js",
        "style.css",
    ]


@pytest.mark.parametrize(
    "path",
    [
        "setup.py",
        "noxfile.py",
        "scripts/release.py",
        "docs/conf.py",
        "htmlcov/style.css",
        "orders_test.py",
        "test_main.py",
        "conftest.py",
        "tests/made.py",
        "test/made.py",
        "orders/test/x.py",
        "main.py~",
        "static/logo.svg~",
        "static/#logo.svg#",
        "static/logo.svg.bak",
        "static/.env",
        ".hidden.py",
        ".venv/x.py",
        "node_modules/x.py",
        "build/x.py",
        "dist/x.css",
        "__pycache__/x.py",
        "static/a.orig",
        ".a\nb.py",
    ],
)
def test_what_belongs_to_making_it_does_not_ship(ships, path):
    assert ships({path: b"", "main.py": b""}) == ["main.py"]


def test_a_module_of_the_authors_may_have_such_a_name_deeper_down(ships):
    paths = ["orders/scripts/x.py", "orders/setup.py", "latest.py"]
    assert sorted(ships(dict.fromkeys(paths, b""))) == sorted(paths)


@pytest.mark.parametrize(
    ("path", "content"),
    [
        ("static/id_rsa", b""),
        ("static/deep/id_ed25519", b""),
        ("static/server.pem", b""),
        ("static/Server.KEY", b""),
        ("static/a.p12", b""),
        ("static/cert.crt", b""),
        ("static/notes.txt", b"-----BEGIN RSA PRIVATE KEY-----\n"),
        ("static/notes.txt", b"\xef\xbb\xbf\n-----BEGIN CERTIFICATE-----"),
        ("static/x", b"PuTTY-User-Key-File-3: x"),
        ("style.css", b"-----BEGIN OPENSSH PRIVATE KEY-----"),
    ],
)
def test_a_key_or_a_certificate_stops_the_build_unless_it_is_named(ships, tmp_path, path, content):
    with pytest.raises(BadInput) as refused:
        ships({path: content})
    assert refused.value.message == (
        f"{tmp_path / path} is a key or a certificate, and everybody could fetch it: take it out of the folder, or "
        f'name it in pyproject.toml, if it is meant for everybody: [tool.wwe] files = ["{path}"].'
    )
    assert ships({}, (path,)) == [path]
    with pytest.raises(BadInput):
        ships({}, (path.upper(),))


def test_a_key_that_does_not_ship_is_nobodys_business(ships):
    assert ships({"server.pem": b"-----BEGIN PRIVATE KEY-----", "tests/id_rsa": b"", "main.py": b""}) == ["main.py"]


def test_a_key_behind_a_link_with_a_harmless_name_is_seen(ships, tmp_path):
    (tmp_path / "static").mkdir()
    (tmp_path / "static/logo.svg").symlink_to("../server.pem")
    with pytest.raises(BadInput, match="is a key or a certificate"):
        ships({"server.pem": b"binary"})


@pytest.mark.parametrize("path", ["orders.py", "style.css", "static/logo.svg", "orders"])
def test_a_link_that_leads_out_of_the_folder_stops_the_build(ships, tmp_path, path):
    (tmp_path / path).parent.mkdir(exist_ok=True)
    (tmp_path / path).symlink_to("/usr/lib" if path == "orders" else "/etc/hostname")
    with pytest.raises(BadInput, match="is a link that leads out of the extension's folder, to /"):
        ships({})


def test_a_link_that_does_not_ship_may_lead_anywhere(ships, tmp_path):
    (tmp_path / "README.md").symlink_to("/etc/hostname")
    (tmp_path / "tests").symlink_to("/usr/lib")
    assert ships({"main.py": b""}) == ["main.py"]


def test_a_name_that_is_no_text_is_refused(ships, tmp_path):
    with open(bytes(tmp_path) + b"/caf\xe9.py", "wb"):
        pass
    with pytest.raises(BadInput) as refused:
        ships({})
    assert refused.value.message == rf"{tmp_path}/caf\xe9.py: this name is not UTF-8; rename it."


def test_what_is_left_out_is_known_by_its_path():
    assert not any(map(is_left_out, ("", "main.py", "static/x", "a/setup.py")))
    assert all(map(is_left_out, ("setup.py", "scripts/a/b.py", "a/.git/config")))


def test_a_file_is_a_module_or_an_asset_or_neither():
    assert [is_module(path) for path in ("a.py", "a_test.py", "a.css")] == [True, False, False]
    assert [is_asset(path) for path in ("a.css", "static/a", "static/a.py", "a.svg")] == [True, True, False, False]


@pytest.mark.parametrize("target", [".git", "tests", "docs"])
def test_a_link_to_what_does_not_ship_is_told(ships, tmp_path, target):
    (tmp_path / "static").mkdir()
    ships({f"{target}/config.css": b""})
    (tmp_path / "static/open").symlink_to(f"../{target}")
    with pytest.raises(
        BadInput, match=rf"static/open is a link to {target}, which does not ship. Replace it by a copy"
    ):
        ships({})


def test_a_link_to_what_ships_ships(ships, tmp_path):
    ships({"static/logo.svg": b"<svg/>"})
    (tmp_path / "static/same.svg").symlink_to("logo.svg")
    assert ships({}) == ["static/logo.svg", "static/same.svg"]
