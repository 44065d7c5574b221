import pytest

from wwe_kit.hosting.address import Address, read_address


@pytest.mark.parametrize(
    ("text", "address", "origin"),
    [
        ("https://a.example.com", Address("https", "a.example.com", 443, "/"), "https://a.example.com"),
        (
            "https://a.example.com:8443/desk",
            Address("https", "a.example.com", 8443, "/desk/"),
            "https://a.example.com:8443",
        ),
        ("http://LOCALHOST:80/a/b-c/", Address("http", "localhost", 80, "/a/b-c/"), "http://localhost"),
    ],
)
def test_an_address_is_read_into_what_servers_are_told(text, address, origin):
    assert read_address(text) == address
    assert (read_address(text).origin, address.is_https) == (origin, text.startswith("https"))


@pytest.mark.parametrize(
    "text",
    [
        "a.example.com",
        "ftp://a/",
        "https:///",
        "https://a:b/",
        "https://a/?q",
        "https://a/#f",
        "https://me@a/",
        "https://a/b c/",
        "https://a/{}/",
        "https://a//b/",
        'https://a"b/',
    ],
)
def test_what_is_no_address_of_a_folder_is_refused(complaint, text):
    assert complaint(read_address, text) == (
        f"--address {text}: give the address of the site's folder, such as https://extensions.example.com/desk/."
    )
