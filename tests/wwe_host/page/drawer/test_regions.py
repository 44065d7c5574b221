from wwe_host.page.drawer.regions import panel_region
from wwe_kit.resources import resource


def test_every_region_of_the_drawer_has_its_template_in_the_folder_of_the_drawer():
    region = panel_region("clock", {"now": "12:00"})
    assert (region.name, region.values) == ("clock", {"now": "12:00"})
    assert resource(f"templates/host/{region.template}.html.jinja").is_file()
