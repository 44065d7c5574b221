from wwe_kit.packages.wheels import unpacked


def test_wheels_are_fetched_once_and_are_there_without_a_network_afterwards(wheel, locked, wheel_folder):
    wheels = [locked(wheel("six")), locked(wheel("desk-tools"))]
    folders = unpacked(wheels)
    assert [sorted(file.name for file in folder.glob("*.py")) for folder in folders] == [["six.py"], ["desk_tools.py"]]
    for file in wheel_folder.iterdir():
        file.unlink()
    assert unpacked(wheels) == folders


def test_two_wheels_of_one_version_are_two_folders(wheel, locked):
    first = locked(wheel("six", files={"six.py": "one"}))
    kept = unpacked([first])
    second = locked(wheel("six", files={"six.py": "two"}))
    assert [(folder / "six.py").read_text() for folder in (*kept, *unpacked([second]))] == ["one", "two"]
