"""The packages of a site, as their own metadata describes them."""

from email.message import Message
from email.parser import Parser
from pathlib import Path, PurePosixPath

from wwe_kit.build.licences.part import Part, is_licence, spdx, texts_of
from wwe_kit.packages.package import Package

_CLASSIFIER = "License :: "
_LONGEST = 80  # characters; some write the whole text where its name belongs


def package_part(package: Package) -> Part:
    """Return a package with the texts of its licences. One without metadata, as a copied one is, tells its name."""
    inside = next(package.folder.glob("*.dist-info"), None)  # whatever `exclude` leaves out of the page
    if inside is None:
        texts = texts_of(package.folder / path for path in package.files if is_licence(PurePosixPath(path).name))
        return Part(package.name, version="", licence="", source="", texts=texts)
    metadata = _metadata(inside)
    return Part(
        name=package.name,
        version=package.version,
        licence=_licence(metadata),
        source=_source(metadata),
        texts=texts_of(_licence_files(inside)),
        purl=f"pkg:pypi/{package.name}@{package.version}",
        hashes=(("sha256", package.sha256),),
    )


def _metadata(inside: Path) -> Message:
    file = inside / "METADATA"
    return Parser().parsestr(file.read_text(encoding="utf-8", errors="replace"), headersonly=True)


def _licence_files(inside: Path) -> list[Path]:
    """Return all below `licenses/`, and what has such a name beside it. Not every package lists its own."""
    files = [file for file in inside.rglob("*") if file.is_file()]
    return [file for file in files if _is_text(file.relative_to(inside).as_posix())]


def _is_text(path: str) -> bool:
    parts = PurePosixPath(path).parts
    return is_licence(parts[-1]) or parts[0].lower() in ("licenses", "license", "license_files")


def _licence(metadata: Message) -> str:
    """Return the expression of SPDX where there is one, else what the package calls its licence; "" for nothing."""
    classifiers = [text for text in metadata.get_all("Classifier", []) if text.startswith(_CLASSIFIER)]
    classified = " and ".join(text.rpartition(" :: ")[2] for text in classifiers)
    stated = [str(metadata.get("License-Expression", "")), str(metadata.get("License", ""))]
    for text in stated:
        if expression := spdx(text):
            return expression
    return next((text for text in (*stated, classified) if text and "\n" not in text and len(text) <= _LONGEST), "")


def _source(metadata: Message) -> str:
    """Return where the source is, by the package's own word, else its home page; "" where it says neither."""
    named = [str(text).partition(",")[::2] for text in metadata.get_all("Project-URL", [])]
    urls = {name.strip().lower(): url.strip() for name, url in named}
    wanted = ("source", "source code", "repository", "code", "github", "homepage", "home")
    found = next((urls[name] for name in wanted if name in urls), "")
    return found or str(metadata.get("Home-page", "")) or next(iter(urls.values()), "")
