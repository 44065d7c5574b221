from wwe_kit.packages.availability import Availability, availability, of_pyodide, package_of


def test_wheels_for_the_page_are_told_by_their_versions_oldest_first(wheel):
    for version in ("1.10", "1.9"):
        wheel("six", version)
    assert availability("six") == Availability(True, ("1.9", "1.10"), ())


def test_wheels_for_other_systems_are_told_by_these(wheel):
    for tag in ("cp314-cp314-win_amd64", "cp314-cp314-macosx_11_0_arm64", "cp314-cp314-manylinux_2_28_x86_64"):
        wheel("fast", tag=tag)
    assert availability("fast") == Availability(True, (), ("Linux", "Windows", "macOS"))


def test_source_alone_is_told(wheel_folder):
    (wheel_folder / "old-1.0.tar.gz").touch()
    assert availability("old") == Availability(True, (), ())


def test_what_nobody_has_is_told(wheel):
    wheel("six")
    assert availability("sixx") == Availability(False, (), ())


def test_what_pyodide_itself_has_is_known():
    assert of_pyodide("NumPy").startswith("numpy-")
    assert of_pyodide("numpy").endswith("_wasm32.whl")
    assert of_pyodide("six-and-a-half") == ""


def test_a_module_is_of_the_package_that_has_it():
    assert [package_of(module) for module in ("dateutil", "yaml", "numpy", "nobody_has_it")] == [
        "python-dateutil", "pyyaml", "numpy", "nobody_has_it",
    ]  # fmt: skip
