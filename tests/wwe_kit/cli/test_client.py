def test_client_writes_the_client_and_says_what_the_page_needs(run, tmp_path):
    outcome = run("client", "--out", tmp_path / "wwe-client")
    assert (outcome.exit_code, outcome.stderr) == (0, "")
    assert outcome.stdout.splitlines() == [
        f"Wrote {tmp_path / 'wwe-client'} with 3 files",
        'First in the <head>: <script src="wwe-client/wwe.js" data-origins="https://workspace.example.com"></script>',
        "In PyScript's configuration, below [files], one of:",
        '  "wwe-client/client-micropython.tar.gz" = "./*"',
        '  "wwe-client/client-pyodide.tar.gz" = "./*"',
    ]
    assert (tmp_path / "wwe-client/wwe.js").is_file()


def test_client_refuses_an_interpreter_that_there_is_not(run, tmp_path):
    outcome = run("client", "--out", tmp_path / "wwe-client", "--interpreter", "ironpython")
    assert outcome.exit_code == 2
    assert "'micropython', 'pyodide'" in outcome.stderr


def test_client_leaves_a_folder_alone_that_it_has_not_written(refused, tmp_path):
    (tmp_path / "mine.txt").touch()
    assert "was not written by wwe client" in refused("client", "--out", tmp_path)


def test_client_names_a_folder_without_catalogues(refused, tmp_path):
    said = refused("client", "--out", tmp_path / "wwe-client", "--locale", tmp_path)
    assert f"{tmp_path} has no catalogue of texts" in said
    assert not (tmp_path / "wwe-client").exists()
