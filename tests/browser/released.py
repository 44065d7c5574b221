"""Released sites, each built once for all tests that want it: a build takes longer than what most of them ask."""

import shutil

from wwe_kit.build.site import write_site
from wwe_kit.project.project import load_project

# The workspace that an extension's settings name. A test's own takes its place in the pages, where alone it stands.
BUILT_FOR = "https://workspace.example.com"


class ReleasedSites:
    """Copies of sites, for workspaces of any origin."""

    def __init__(self, folder):
        self._folder = folder
        self._built = {}

    def put(self, extension, out, workspace_origin, runtime=None):
        """Write the site of an extension's folder, as `wwe build` does for this workspace. Return the site."""
        key = (runtime, *sorted((path, file.read_bytes()) for path, file in _files(extension)))
        if key not in self._built:
            folder = self._folder / str(len(self._built))
            self._built[key] = folder, write_site(load_project(extension), folder, runtime=runtime)
        folder, site = self._built[key]
        # With times of now: a browser keeps what is older for a while without asking.
        shutil.copytree(folder, out, dirs_exist_ok=True, copy_function=shutil.copyfile)
        for page in out.glob("*.html"):
            text = page.read_text(encoding="utf-8")
            assert BUILT_FOR in text
            page.write_text(text.replace(BUILT_FOR, workspace_origin), encoding="utf-8")
        return site


def _files(folder):
    files = (file for file in folder.rglob("*") if file.is_file() and "__pycache__" not in file.parts)
    return [(file.relative_to(folder).as_posix(), file) for file in files]
