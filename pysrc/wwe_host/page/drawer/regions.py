"""The drawer's regions: their templates have a folder of their own."""

from wwe_host.page.parts import Region, Values


def panel_region(name: str, values: Values) -> Region:
    """Return a region of the drawer, shown by the template of its name in `templates/host/drawer`."""
    return Region(name, values, f"drawer/{name}")
