import re

import pytest

from wwe_kit.repository.bench import run as bench
from wwe_kit.repository.bench.run import run_benchmarks

PAGE = """# Measurements
<!-- bench: crossing -->
nobody has measured it
<!-- end -->
<!-- bench: start -->
nobody has measured it
<!-- end -->
"""
MEASURES = """
import json, pathlib
folder = pathlib.Path(".wwe/bench")
folder.mkdir(parents=True, exist_ok=True)
(folder / "{name}.json").write_text(json.dumps({{"tables": {{"{name}": "| measured |\\n"}}}}))
print("{name}")
"""


@pytest.fixture
def said():
    """What was said."""
    return []


@pytest.fixture
def benchmarks(tmp_path, monkeypatch):
    """Write measurements: `benchmarks(name=source)`; return the root. No browser is installed for them."""
    monkeypatch.setattr(bench, "ensure_runtimes", lambda _say: None)
    monkeypatch.setattr(bench, "ensure_chromium", lambda _say, _may_install: None)
    monkeypatch.setattr(bench, "ensure_headless_shell", lambda _say, _may_install: None)
    monkeypatch.setattr(bench, "ensure_firefox", lambda _say, _may_install: None)
    monkeypatch.setattr(bench.os, "getloadavg", lambda: (0.0, 0.0, 0.0))

    def write(**sources):
        folder = tmp_path / "benchmarks"
        folder.mkdir()
        (tmp_path / "docs").mkdir()
        (tmp_path / "docs/measurements.md").write_text(PAGE, encoding="utf-8")
        for name, source in sources.items():
            (folder / f"{name}.py").write_text(source, encoding="utf-8")
        return tmp_path

    return write


def measures(name):
    return MEASURES.format(name=name)


def place(root, name):
    text = (root / "docs/measurements.md").read_text(encoding="utf-8")
    return re.search(f"<!-- bench: {name} -->\n(.*?)<!-- end -->", text, re.DOTALL)[1]


def test_all_measurements_are_run_or_the_ones_that_are_named_each_once(benchmarks, said, capfd):
    root = benchmarks(crossing=measures("crossing"), start=measures("start"), _shared="print('shared')")
    assert run_benchmarks(root, [], said.append) == 0
    assert capfd.readouterr().out.split() == ["crossing", "start"]
    assert run_benchmarks(root, ["start", "start"], said.append) == 0
    assert capfd.readouterr().out.split() == ["start"]


def test_what_the_first_table_shows_is_measured_first(benchmarks, said, capfd):
    root = benchmarks(**{name: measures(name) for name in ("crossing", "edit", "host", "startup")})
    run_benchmarks(root, [], said.append)
    assert capfd.readouterr().out.split() == ["startup", "crossing", "edit", "host"]


def test_it_says_which_is_under_way_and_how_long_it_has_worked(benchmarks, said):
    root = benchmarks(crossing=measures("crossing"), start=measures("start"))
    run_benchmarks(root, [], said.append)
    assert [re.sub(r"^ *\d+:\d\d  ", "", line) for line in said] == [
        "1 of 2: crossing",
        "2 of 2: start",
        f"Wrote {root / 'docs/measurements.md'}",
    ]


def test_a_measurement_that_failed_stops_none_of_the_others_and_its_table_stays(benchmarks, said, capfd):
    root = benchmarks(crossing="raise SystemExit(3)", start=measures("start"))
    assert run_benchmarks(root, [], said.append) == 1
    assert capfd.readouterr().out.split() == ["start"]
    assert place(root, "crossing") == "nobody has measured it\n"
    assert place(root, "start").startswith("| measured |")
    assert said[-1] == "Failed, and not in the page: crossing."


def test_figures_of_an_earlier_run_do_not_come_into_the_page(benchmarks, said):
    root = benchmarks(crossing="raise SystemExit(3)", start="raise SystemExit(3)")
    (root / ".wwe/bench").mkdir(parents=True)
    (root / ".wwe/bench/crossing.json").write_text('{"tables": {"crossing": "| old |"}}', encoding="utf-8")
    assert run_benchmarks(root, [], said.append) == 1
    assert (root / "docs/measurements.md").read_text(encoding="utf-8") == PAGE


def test_a_bench_that_is_stopped_leaves_the_page_whole_with_what_had_ended(benchmarks, said, monkeypatch):
    root = benchmarks(crossing=measures("crossing"), start=measures("start"))
    run_python = bench.run_python

    def stopped(root, file):
        if file.endswith("start.py"):
            raise KeyboardInterrupt  # a signal to the process of all tests may come when the measurement has ended
        return run_python(root, file)

    monkeypatch.setattr(bench, "run_python", stopped)
    with pytest.raises(KeyboardInterrupt):
        run_benchmarks(root, [], said.append)
    assert place(root, "crossing").startswith("| measured |")
    assert place(root, "start") == "nobody has measured it\n"
    assert [file.name for file in (root / "docs").iterdir()] == ["measurements.md"]


def test_a_machine_that_is_busy_is_told_of(benchmarks, said, monkeypatch):
    monkeypatch.setattr(bench.os, "getloadavg", lambda: (9.13, 0.0, 0.0))
    run_benchmarks(benchmarks(start=measures("start")), [], said.append)
    assert said[0].startswith("Something else is running here (load 9.1): ")


def test_a_measurement_that_is_not_there_is_refused_before_any_is_run(benchmarks, said, complaint, capfd):
    root = benchmarks(crossing="print('crossing')", start="print('start')")
    sentence = complaint(run_benchmarks, root, ["crossing", "crosing"], said.append)
    assert sentence == 'There is no measurement "crosing". Did you mean "crossing"?'
    assert capfd.readouterr().out == ""


def test_where_there_is_no_measurement_it_says_so(tmp_path, said, complaint):
    sentence = complaint(run_benchmarks, tmp_path, [], said.append)
    assert sentence == f"{tmp_path / 'benchmarks'} has no measurements yet."
