"""What an extension's folder looks like, so that an edit is a difference."""

import os
from dataclasses import dataclass
from pathlib import Path

from wwe_kit.project.folder_walk import walk
from wwe_kit.project.project import Project
from wwe_kit.project.shipped import is_left_out

Status = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class FolderState:
    """The folders, and all files that could matter; what cannot be read has the sentence why."""

    folders: frozenset[tuple[Path, Status]]
    files: frozenset[tuple[Path, Status, str]]


def folder_state(project: Project) -> FolderState:
    """Look at a project's folder, whatever has become of it. What does not ship is left out, unless it is named."""
    found = list(walk(project.folder, is_left_out))
    named = [(project.folder / path, _status(project.folder / path), "") for path in project.files]
    top = [(project.folder, status)] if (status := _status(project.folder)) else []
    return FolderState(
        frozenset([*top, *((each.file, each.state) for each in found if each.is_folder and not each.problem)]),
        frozenset([*named, *((each.file, each.state, each.problem) for each in found)]),
    )


def _status(file: Path) -> Status:
    try:
        status = os.stat(file)
    except OSError:
        return ()
    if file.is_dir():
        return status.st_dev, status.st_ino
    return status.st_ino, status.st_size, status.st_mtime_ns
