import os
import re
import subprocess
from pathlib import Path
from textwrap import dedent

from tests.authors_pytest import AUTHORS_PYTEST
from tests.wwe_kit.testing.pytest_plugin.conftest import EXTENSION


def test_a_failed_test_leaves_its_evidence_in_a_file_that_the_terminal_and_junit_name(outcome):
    [file] = re.findall(r"^/.*/evidence\.html$", outcome.output, re.MULTILINE)
    html = Path(file).read_text(encoding="utf-8")
    for text in ("test_that_fails", "agent.get", "[Front desk] hello", "ring"):
        assert text in html
    assert f'name="evidence" value="{file}"' in outcome.junit


def test_the_report_of_pytest_html_links_to_the_evidence_so_that_both_can_be_moved(run_pytest):
    tests = "def test_that_fails(workspace): assert not workspace"
    arguments = ("--wwe-tier", "memory", "-p", "html", "-p", "metadata", "--html", "reports/report.html")
    outcome = run_pytest(tests, *arguments)
    assert re.search(r"\.\./test-results/[\w-]+/evidence\.html", outcome.report), outcome.output


FETCHING = {
    "pyproject.toml": """
        [project]
        name = "desk"
        [tool.wwe]
        runtime = "micropython"
        connect = ["https://crm.example"]
        [tool.wwe.views.index]
        level = "workspace"
    """,
    "main.py": """
        from genesys.wwe import page

        async def main():
            try:
                page.fill("#app", (await page.fetch("https://crm.example/1")).text)
            except Exception:
                page.fill("#app", "CRM is down")
    """,
}


def test_what_pages_fetched_is_in_the_evidence_and_in_the_terminal_with_the_routes(run_pytest):
    tests = """
        def test_routed(workspace, request):
            workspace.route("https://crm.example/*", status=503, json={"why": "busy"}, times=2)
            extension = request.getfixturevalue("extension")
            assert extension.text("#app") == "Ada"

        def test_unrouted(workspace, extension):
            extension.text("#app")
    """
    output = run_pytest(tests, "--wwe-tier", "memory", files=FETCHING).output
    files = re.findall(r"^/.*/evidence\.html$", output, re.MULTILINE)
    unrouted, routed = (Path(file).read_text(encoding="utf-8") for file in files)  # an error in the set-up comes first
    assert routed.index("route https://crm.example/*: 503, times=2") < routed.index("GET https://crm.example/1: 503")
    assert "&#34;why&#34;: &#34;busy&#34;" in routed
    assert "GET https://crm.example/1: no route of the test answers that" in unrouted
    assert '→  fetch  GET https://crm.example/1: 503  {"why": "busy"}' in output
    assert "→  fetch  GET https://crm.example/1: no route of the test answers that" in output


def test_in_several_processes_the_folder_is_emptied_once_and_not_again_for_one_that_takes_the_place_of_another(
    tmp_path,
):
    tests = """
        import os

        def test_that_fails(workspace):
            assert False

        def test_that_ends_its_process():
            os._exit(1)

        def test_in_the_next_process():
            pass
    """
    for name, text in {"pyproject.toml": EXTENSION, "main.py": "", "test_desk.py": tests}.items():
        (tmp_path / name).write_text(dedent(text), encoding="utf-8")
    earlier = tmp_path / "test-results/of-an-earlier-run/evidence.html"
    earlier.parent.mkdir(parents=True)
    earlier.touch()
    command = [*filter(lambda part: "xdist" not in part, AUTHORS_PYTEST), "-n", "1", "--wwe-tier", "memory"]
    answer = subprocess.run(
        command, cwd=tmp_path, env=os.environ | {"PYTEST_ADDOPTS": ""}, capture_output=True, text=True, check=False
    )
    assert "2 failed, 1 passed" in answer.stdout
    assert [file.parent.name for file in tmp_path.glob("test-results/*/evidence.html")] == [
        "test-desk-py-test-that-fails"
    ]
