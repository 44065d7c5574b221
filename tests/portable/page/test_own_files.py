import os
import sys

from genesys.wwe import files
from wwe_protocol.errors import LocalMisuse

FOLDER = "wwe-own-files"


def with_files(contents, test):
    """Run a test while the extension's folder has these files."""
    before = os.getcwd()
    os.mkdir(FOLDER)
    for name, content in contents.items():
        with open(FOLDER + "/" + name, "wb") as file:
            file.write(content)
    sys.path.insert(0, before.rstrip("/") + "/" + FOLDER)
    try:
        test()
    finally:
        del sys.path[0]
        for name in contents:
            os.remove(FOLDER + "/" + name)
        os.rmdir(FOLDER)


def raised(function, *arguments):
    try:
        function(*arguments)
    except Exception as error:
        return error
    raise AssertionError("nothing was raised")


def test_text_comes_as_a_reader_wants_it():
    content = b"\xef\xbb\xbf" + "Zoë ✓;1\r\nAnn;2\r".encode()

    def test():
        assert files.read_text("prices.csv") == "Zoë ✓;1\nAnn;2\n"
        assert files.read_bytes("prices.csv") == content

    with_files({"prices.csv": content}, test)


def test_bytes_come_as_they_are():
    content = bytes(range(256))

    def test():
        assert files.read_bytes("ring.wav") == content
        assert isinstance(raised(files.read_text, "ring.wav"), UnicodeError)

    with_files({"ring.wav": content}, test)


def test_what_the_extension_does_not_bring_is_told_with_the_setting():
    error = raised(files.read_text, "locale/xx.json")
    assert isinstance(error, OSError)
    assert error.errno == 2
    assert "locale/xx.json: the extension brings no such file. Name it in files in [tool.wwe]" in str(error)


def test_a_path_leads_nowhere_else():
    for path in ("/etc/passwd", "../secret", "a/../../secret", "", None):
        error = raised(files.read_bytes, path)
        assert isinstance(error, LocalMisuse)
        assert "begins in the extension's folder" in str(error)
