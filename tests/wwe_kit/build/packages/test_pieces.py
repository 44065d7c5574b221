import hashlib

import pytest

from wwe_kit.build.packages.pieces import PIECE, contents, listed, packed
from wwe_kit.packages.package import Package
from wwe_kit.runtimes.runtimes import MICROPYTHON


@pytest.fixture
def package(tmp_path):
    """Unpack a made-up package: `package({path: bytes})`."""

    def make(files):
        for path, content in files.items():
            file = tmp_path / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
        digest = hashlib.sha256(repr(files).encode()).hexdigest()
        return Package("till", "1.0", digest, tmp_path, tuple(sorted(files)))

    return make


def at(path, content):
    return f"{path}-{hashlib.sha256(content).hexdigest()[:8]}"


def test_files_lie_one_after_the_other_and_what_few_ask_for_comes_last(package):
    [made] = packed([package({"till/__init__.py": b"VALUE = 1", "till/notes.txt": b"notes"})], MICROPYTHON)
    assert made.files == (("till/notes.txt", 5), ("till/__init__.py", 9))
    assert b"".join(made.pieces) == b"notesVALUE = 1"


def test_a_large_file_is_cut(package):
    [made] = packed([package({"till/large.bin": b"x" * (PIECE + 1)})], MICROPYTHON)
    assert [len(piece) for piece in made.pieces] == [PIECE, 1]


def test_compiled_modules_are_files_of_their_own(package):
    files = {"till/__init__.py": b"", "till/core.cpython-314-wasm32-emscripten.so": b"\0asm"}
    [made] = packed([package(files)], MICROPYTHON)
    told = listed([made], at)
    assert told[0]["compiled"] == [
        ["till/core.cpython-314-wasm32-emscripten.so", 4, at("packages/core.wasm", b"\0asm")]
    ]
    assert contents(told, [made]) == {at("packages/core.wasm", b"\0asm"): b"\0asm"}
