import json

from wwe_kit.project.own_files import as_bytes, as_json, contents_of

CONTENTS = {"a/de.json": "Zoë ✓\r\n".encode(), "bom.csv": b"\xef\xbb\xbfa;b", "b.bin": bytes(range(256)), "none": b""}


def test_every_file_comes_byte_for_byte_and_text_stays_text(tmp_path):
    files = {}
    for path, content in CONTENTS.items():
        files[path] = tmp_path / path.replace("/", "-")
        files[path].write_bytes(content)
    contents = json.loads(as_json(contents_of(files)))
    assert {path: as_bytes(content) for path, content in contents.items()} == CONTENTS
    assert [path for path, content in contents.items() if isinstance(content, list)] == ["b.bin"]
