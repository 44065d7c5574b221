"""The parts of a site for machines: a software bill of materials, as CycloneDX has it."""

import json
import uuid
from collections.abc import Sequence
from dataclasses import astuple

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.exception.model import InvalidUriException
from cyclonedx.model import AttachedText, ExternalReference, ExternalReferenceType, HashAlgorithm, HashType, XsUri
from cyclonedx.model.bom import Bom, BomMetaData
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.model.component_evidence import ComponentEvidence
from cyclonedx.model.license import DisjunctiveLicense
from cyclonedx.output import make_outputter
from cyclonedx.schema import OutputFormat, SchemaVersion
from packageurl import PackageURL

from wwe_kit.build.licences.part import Part

_ALGORITHMS = {"sha256": HashAlgorithm.SHA_256, "sha512": HashAlgorithm.SHA_512}


def bill(extension: Part, parts: Sequence[Part]) -> str:
    """Return the bill as JSON. It has no time in it, and the same parts have the same serial number."""
    root = _component(extension, ComponentType.APPLICATION)
    components = [_component(part, ComponentType.LIBRARY) for part in parts]
    content = json.dumps([astuple(part) for part in (extension, *parts)])
    bom = Bom(
        components=components,
        serial_number=uuid.uuid5(uuid.NAMESPACE_OID, content),
        metadata=BomMetaData(component=root),
    )
    bom.metadata.timestamp = None  # type: ignore[assignment]  # the standard lets it be left out
    bom.register_dependency(root, components)
    return str(make_outputter(bom, OutputFormat.JSON, SchemaVersion.V1_6).output_as_string(indent=2)) + "\n"


def _component(part: Part, kind: ComponentType) -> Component:
    texts = [DisjunctiveLicense(name=name, text=AttachedText(content=text)) for name, text in part.texts]
    return Component(
        name=part.name,
        version=part.version or None,
        type=kind,
        bom_ref=part.purl or part.name,
        purl=PackageURL.from_string(part.purl) if part.purl else None,
        licenses=[LicenseFactory().make_from_string(part.licence)] if part.licence else [],
        hashes=[HashType(alg=_ALGORITHMS[name], content=digits) for name, digits in part.hashes],
        external_references=_websites(part.source),
        evidence=ComponentEvidence(licenses=texts) if texts else None,
    )


def _websites(address: str) -> list[ExternalReference]:
    """Return a reference to an address; none to what is no address, which a package may have in its place."""
    try:
        return [ExternalReference(type=ExternalReferenceType.WEBSITE, url=XsUri(address))] if address else []
    except InvalidUriException:
        return []
