from wwe_kit.check.checker import Report
from wwe_kit.check.report.data import annotations, as_data
from wwe_kit.check.rule import Rule, Severity

RULE = Rule("T1", Severity.ERROR, "Title", "Why.", "bad", "good")
ADVICE = Rule("T2", Severity.ADVICE, "Title", "Why.", "bad", "good")


def test_a_program_gets_everything(tmp_path):
    [extension] = as_data([Report(tmp_path, [RULE.at("a.py", 3, "No.", 2, 5)], {}, "there is no Node.js")])[
        "extensions"
    ]
    [finding] = extension["findings"]
    assert (extension["folder"], extension["asked"]) == (str(tmp_path), False)
    assert finding.pop("documentation").endswith("/docs/reference/checks.md#t1")
    assert finding == {
        "code": "T1",
        "severity": "error",
        "path": str(tmp_path / "a.py"),
        "line": 3,
        "column": 2,
        "end_column": 5,
        "sentence": "No.",
    }


def test_github_gets_a_line_for_each_finding(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    findings = [RULE.at("a, b.py", 3, "100% no:\nnever.", 2), ADVICE.at("c.py", 0, "Yes.")]
    assert list(annotations(Report(tmp_path / "desk", findings))) == [
        "::error file=desk/a%2C b.py,line=3,col=2,title=wwe T1::100%25 no:%0Anever.",
        "::notice file=desk/c.py,title=wwe T2::Yes.",
    ]
