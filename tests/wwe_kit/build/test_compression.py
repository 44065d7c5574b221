import gzip

import brotli
import pytest

from wwe_kit.build.compression import Size, write_precompressed
from wwe_kit.build.site import Site


@pytest.fixture
def written(tmp_path):
    """Write files and their precompressed files; gives their sizes."""

    def write(**files):
        site = Site()
        for name, content in files.items():
            path = site.add(name.replace("__", "/").replace("_", "."), content)
            (tmp_path / path).parent.mkdir(exist_ok=True)
            (tmp_path / path).write_bytes(content)
        return write_precompressed(site, tmp_path)

    return write


def test_a_twin_is_the_file_itself_compressed(written, tmp_path):
    text = b"const answer = 42;\n" * 50
    written(a_js=text)
    assert gzip.decompress((tmp_path / "a.js.gz").read_bytes()) == text
    assert brotli.decompress((tmp_path / "a.js.br").read_bytes()) == text


def test_the_same_file_gives_the_same_twin(written, tmp_path):
    written(a_js=b"x" * 100)
    first = (tmp_path / "a.js.gz").read_bytes()
    written(a_js=b"x" * 100)
    assert (tmp_path / "a.js.gz").read_bytes() == first


def test_what_does_not_become_smaller_or_is_dense_already_has_none(written, tmp_path):
    sizes = written(tiny_js=b"x", picture_png=b"\0" * 5000)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["picture.png", "tiny.js"]
    assert sizes == {"tiny.js": Size(1, 1, 1), "picture.png": Size(5000, 5000, 5000)}


def test_every_files_size_is_told_as_it_is_and_as_it_goes_over_the_wire(written, tmp_path):
    [size] = written(a_js=b"x" * 1000).values()
    precompressed = [(tmp_path / f"a.js.{suffix}").stat().st_size for suffix in ("gz", "br")]
    assert [size.raw, size.gzip, size.brotli] == [1000, *precompressed]


def test_a_large_file_of_a_runtime_is_compressed_once(written, tmp_path):
    content = bytes(range(256)) * 5000
    written(**{"python-1__a_wasm": content})
    first = (tmp_path / "python-1/a.wasm.br").read_bytes()
    written(**{"python-1__a_wasm": content})
    assert (tmp_path / "python-1/a.wasm.br").read_bytes() == first
    assert brotli.decompress(first) == content


def test_sizes_add_up():
    assert Size.of_all([Size(3, 2, 1), Size(30, 20, 10)]) == Size(33, 22, 11)
    assert Size.of_all([]) == Size(0, 0, 0)
