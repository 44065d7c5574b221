import hashlib
import zipfile

from wwe_kit.packages.own_wheels import own_wheels
from wwe_kit.packages.resolve import resolve


def contents(name):
    [file] = own_wheels().glob(f"{name}-*.whl")
    with zipfile.ZipFile(file) as archive:
        return {path: archive.read(path).decode() for path in archive.namelist()}


def test_markupsafe_is_there_without_its_compiled_part():
    files = contents("markupsafe")
    assert {"markupsafe/__init__.py", "markupsafe/_native.py"} < set(files)
    assert not [path for path in files if path.endswith((".so", ".pyd"))]
    assert "Name: MarkupSafe" in next(text for path, text in files.items() if path.endswith("/METADATA"))
    assert [path for path in files if "LICENSE" in path]


def test_they_are_made_of_the_same_bytes_each_time():
    def digests():
        own_wheels.cache_clear()
        return {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in own_wheels().iterdir()}

    before = digests()
    for file in own_wheels().iterdir():
        file.unlink()
    own_wheels().rmdir()
    assert digests() == before


def test_a_package_that_asks_for_the_kit_is_locked_without_it(wheel):
    wheel("desk-tools", requires=["wwe-extension-kit>=0.1", "markupsafe"])
    wheel("wwe-extension-kit", "99.0", requires=["nowhere"])
    lock = resolve(("desk-tools",))
    assert [(locked.name, locked.requires) for locked in lock.wheels] == [
        ("desk-tools", ("markupsafe",)), ("markupsafe", ()),
    ]  # fmt: skip
