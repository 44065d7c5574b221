import pytest

from wwe_kit.build.licences.extension import extension_part
from wwe_kit.project.project import load_project


@pytest.fixture
def part(extension):
    def of(lines, files=None):
        head = f'[project]\nname = "desk"\n{lines}\n[tool.wwe]\nworkspace-origins = ["*"]\n'
        return extension_part(load_project(extension(files={"pyproject.toml": head} | (files or {}))))

    return of


def test_the_author_says_name_version_and_licence(part):
    desk = part('version = "2.1"\nlicense = "mit"', {"LICENSE": "Mine.", "NOTICE": "Too.", "tests/LICENSE": "no"})
    assert (desk.name, desk.version, desk.licence, desk.purl) == ("desk", "2.1", "MIT", "")
    assert desk.texts == (("LICENSE", "Mine."), ("NOTICE", "Too."))


@pytest.mark.parametrize(
    ("lines", "licence"),
    [
        ("", ""),
        ('license = {text = "MIT"}', "MIT"),
        ('license = {file = "LICENSE"}', ""),
        ('license = "Ours alone"', "Ours alone"),
    ],
)
def test_other_forms_are_read_as_well(part, lines, licence):
    assert part(lines).licence == licence
