import asyncio
from types import SimpleNamespace

import pytest

from wwe_kit.build.site import build_site
from wwe_kit.check.checker import check_extension
from wwe_kit.server.edits.folder_state import folder_state
from wwe_kit.server.edits.runtime_checks import RuntimeChecks

SETTINGS = 'runtime = "micropython"'
BROKEN = {"main.py": "match 1:\n    case 1:\n        pass\n"}


@pytest.fixture
def served(project):
    def serve(files, trouble=""):
        made = project(SETTINGS, files)
        return SimpleNamespace(project=made, site=build_site(made), built_from=folder_state(made), trouble=trouble)

    return serve


def said_of(extension, meanwhile=lambda: None):
    """What is said when the checks that were begun have ended."""

    async def run():
        said = []
        checks = RuntimeChecks(None, said.append)
        checks.begin(extension)
        await asyncio.sleep(0)
        meanwhile()
        others = asyncio.all_tasks() - {asyncio.current_task()}
        await asyncio.gather(*others)
        return said

    return asyncio.run(run())


def test_what_the_runtime_lacks_is_said_with_its_place(served):
    extension = served(BROKEN)
    [sentence] = said_of(extension)
    assert sentence.startswith(f"[desk] {extension.project.folder}/main.py, line 1: ")


def test_of_what_is_well_and_of_what_the_build_has_found_nothing_is_said(served):
    assert said_of(served({"main.py": "import json\n"})) == []
    extension = served(BROKEN)
    extension.site.findings = check_extension(extension.project, "micropython", for_release=False).findings
    assert said_of(extension) == []


def test_what_cannot_be_built_is_not_asked_about(served):
    assert said_of(served(BROKEN, trouble="main.py cannot be read.")) == []


def test_what_was_edited_meanwhile_is_left_to_the_next_check(served):
    extension = served(BROKEN)
    assert said_of(extension, (extension.project.folder / "more.css").touch) == []
