"""Extensions under development in a real workspace: who may embed them, over which certificate, what to set there."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from wwe_kit.errors import BadInput
from wwe_kit.project.origins import problem_of
from wwe_kit.server.real_workspace.certificate import Certificate, mkcert_certificate, own_certificate
from wwe_kit.server.workspace_options import ORIGINS, ShownView

WITHOUT_CERTIFICATE = (
    "The extensions come over http, because there is no mkcert here and no --certificate. Chrome, Edge and Firefox "
    "show a page of http://127.0.0.1 in one over https; Safari does not."
)


class RealWorkspace(NamedTuple):
    """What the command line says of it."""

    origins: tuple[str, ...] = ()
    certificate: Path | None = None
    key: Path | None = None

    def checked(self) -> "RealWorkspace":
        """Return itself. Raises BadInput for an origin that is none, and for one file without the other."""
        for origin in self.origins:
            if problem := problem_of(origin):
                raise BadInput(f'--workspace-origin is "{origin}", but {problem}.')
        if (self.certificate is None) != (self.key is None):
            given, missing = ("--certificate", "--key") if self.key is None else ("--key", "--certificate")
            raise BadInput(f"{given} needs {missing}: a certificate and its key are two files.")
        return self

    def served_with(self) -> Certificate | None:
        """Return the certificate for the extensions: the one named, else mkcert's where a workspace is over https.

        None where they come over http. Raises BadInput for files that cannot be used.
        """
        if self.certificate and self.key:
            return own_certificate(self.certificate, self.key)
        return mkcert_certificate() if self._wants_https() else None

    def hints(self, views: Sequence[ShownView], certificate: Certificate | None) -> Iterator[str]:
        """Return what the administrator of that workspace has to set, line by line."""
        if not self.origins:
            return
        yield f"To see it in {' and '.join(self.origins)}, its administrator sets:"
        for view in views:
            yield f"  [{view.section}]  label = {view.options['label']}  url = {view.options['url']}"
        yield f"  [interaction-workspace]  {ORIGINS} = ..., {', '.join(_origins(views))}"
        if self._wants_https() and certificate is None:
            yield WITHOUT_CERTIFICATE

    def _wants_https(self) -> bool:
        return any(origin.startswith("https:") for origin in self.origins)


def _origins(views: Iterable[ShownView]) -> list[str]:
    return list(dict.fromkeys(view.origin for view in views))
