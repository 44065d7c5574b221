from pathlib import Path

from wwe_kit.packages.package import Package


def test_a_package_says_which_of_its_files_are_modules_and_what_they_are_imported_as():
    files = (
        "_swift.py",
        "dateutil/__init__.py",
        "dateutil/zone.tar.gz",
        "fast/core.so",
        "python_dateutil-2.9.dist-info/METADATA",
    )
    package = Package("python-dateutil", "2.9", "0" * 64, Path(), files)
    assert package.sources == ("_swift.py", "dateutil/__init__.py")
    assert package.compiled == ("fast/core.so",)
    assert package.tops == ("_swift", "dateutil", "fast")
    assert package.dist_info == "python_dateutil-2.9.dist-info"


def test_a_compiled_module_at_the_top_is_imported_by_the_first_part_of_its_name():
    package = Package(
        "fast", "1", "0" * 64, Path(), ("_fast.cpython-314-wasm32-emscripten.so", "fast-1.dist-info/METADATA")
    )
    assert package.tops == ("_fast",)
