import pytest

from wwe_kit.build.licences.part import is_licence, spdx, texts_in


@pytest.mark.parametrize("name", ["LICENSE", "LICENCE.txt", "license.md", "COPYING.LESSER", "NOTICE", "AUTHORS.rst"])
def test_what_the_owners_of_rights_ask_to_be_passed_on_is_known_by_its_name(name):
    assert is_licence(name)


@pytest.mark.parametrize("name", ["METADATA", "main.py", "README.md"])
def test_other_files_are_not(name):
    assert not is_licence(name)


def test_old_texts_are_read_as_well(tmp_path):
    (tmp_path / "LICENSE").write_bytes("© Zoë\r\n".encode("latin-1"))
    (tmp_path / "NOTICE").write_bytes("© Zoë\n".encode())
    (tmp_path / "main.py").touch()
    assert texts_in(tmp_path) == (("LICENSE", "© Zoë"), ("NOTICE", "© Zoë"))


@pytest.mark.parametrize(("text", "expression"), [("mit or apache-2.0", "MIT OR Apache-2.0"), ("BSD", ""), ("", "")])
def test_an_expression_of_spdx_is_spelled_as_there(text, expression):
    assert spdx(text) == expression
