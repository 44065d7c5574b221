import gzip
import hashlib
import random

import brotli
import pytest

from tests.wwe_kit.progress_display import Shown
from wwe_kit.build.compression import Compressor, Size, write_precompressed
from wwe_kit.build.site import Site
from wwe_kit.progress import showing
from wwe_kit.runtimes.cache import OVERRIDE, is_cached


@pytest.fixture(autouse=True)
def an_empty_cache(tmp_path_factory, monkeypatch):
    modules = tmp_path_factory.mktemp("modules")
    monkeypatch.setenv(OVERRIDE, str(modules))


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


def test_what_does_not_compress_costs_no_time(written, tmp_path, monkeypatch):
    """50 MB of it would take brotli minutes."""

    def refuse(**_setting):
        raise AssertionError("it was compressed")

    monkeypatch.setattr(brotli, "Compressor", refuse)
    noise = random.Random(1).randbytes(3_000_000)
    assert written(noise_bin=noise) == {"noise.bin": Size(len(noise), len(noise), len(noise))}
    assert [path.name for path in tmp_path.iterdir()] == ["noise.bin"]


def test_the_larger_a_file_is_the_sooner_it_is_compressed(written, monkeypatch):
    levels = []
    compressor = brotli.Compressor

    def noted(quality, lgwin):
        levels.append(quality)
        return compressor(quality=quality, lgwin=lgwin)

    monkeypatch.setattr(brotli, "Compressor", noted)
    sizes = written(a_bin=bytes(16_000_001), b_bin=b"text " * 100, c_wasm=bytes(8_000_001), d_bin=bytes(8_000_000))
    assert sizes["a.bin"].brotli < 1000
    assert sorted(levels) == [9, 10, 11, 11]


def test_files_of_the_same_content_are_compressed_once(written, monkeypatch):
    compressed = []
    compressor = brotli.Compressor
    monkeypatch.setattr(brotli, "Compressor", lambda **named: compressed.append(named) or compressor(**named))
    sizes = written(a_js=b"x" * 1000, b_js=b"x" * 1000)
    assert sizes["a.js"] == sizes["b.js"]
    assert len(compressed) == 1


def test_how_much_is_done_is_shown_in_bytes(written):
    display = Shown()
    with showing(display):
        written(a_js=b"x" * 90_000, b_js=b"y" * 50_000)
    assert display.steps == [("Compressing", 140_000, 140_000, True)]


def test_a_build_that_fails_ends_what_is_being_compressed():
    """A key of Ctrl-C ends it within a moment, and the cache gets nothing that is half done."""
    text = random.Random(2).randbytes(4_000_000).hex().encode()

    def build():
        with Compressor() as compressor:
            compressor.begin("a.js", text)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        build()
    assert not is_cached(f"{hashlib.sha256(text).hexdigest()[:16]}-11.br")


def test_sizes_add_up():
    assert Size.of_all([Size(3, 2, 1), Size(30, 20, 10)]) == Size(33, 22, 11)
    assert Size.of_all([]) == Size(0, 0, 0)
