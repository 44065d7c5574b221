"""Files that the extension brings: `from genesys.wwe import files`, then `files.read_text("locale/de.json")`.

`files` in `[tool.wwe]` names them. They are there before the first module is imported, so nothing waits. Only an
extension that imports this module has it in its pages.
"""

import sys

from wwe_protocol.errors import LocalMisuse

_NO_SUCH_FILE = 2  # ENOENT
_CURE = ": the extension brings no such file. Name it in files in [tool.wwe] of pyproject.toml"


def read_text(path: str) -> str:
    """Return a text file of the extension's: `json.loads(files.read_text("locale/de.json"))`.

    `path` begins in the extension's folder, and has slashes. The file is UTF-8. A byte order mark is left out, and each
    line ends with a line feed alone. Raises OSError, which is FileNotFoundError but on MicroPython, where the extension
    brings no such file, UnicodeError where it is no UTF-8, and LocalMisuse for a path that leads elsewhere.
    """
    text = read_bytes(path).decode()
    return (text[1:] if text[:1] == "\ufeff" else text).replace("\r\n", "\n").replace("\r", "\n")


def read_bytes(path: str) -> bytes:
    """Return the content of a file of the extension's: `files.read_bytes("ring.wav")`.

    `path` is that of `read_text`. Raises OSError where the extension brings no such file, and LocalMisuse for a path
    that leads elsewhere.
    """
    if not isinstance(path, str) or not path or path[0] == "/" or ".." in path.split("/"):
        cure = 'a path begins in the extension\'s folder, as in "locale/de.json", and this is '
        raise LocalMisuse("files: " + cure + repr(path))
    for folder in sys.path:  # that of the extension is among them, since its modules are found there
        try:
            with open((folder or ".") + "/" + path, "rb") as file:
                return file.read()
        except OSError:
            pass
    raise OSError(_NO_SUCH_FILE, path + _CURE)
