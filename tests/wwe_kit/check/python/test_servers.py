import pytest

PAGE = "from genesys.wwe import page\n"
SETTINGS = 'runtime = "pyodide"\nconnect = ["https://crm.example.com"]'


@pytest.mark.parametrize(
    "source",
    [
        "await page.fetch('https://www.example.com/a')",
        "await page.fetch('https://www.example.com')",
        "await page.fetch('https://crm.example.com:8443/a')",
        "await page.fetch('http://crm.example.com/a')",
        "await page.fetch(f'https://www.example.com/{page.context.interaction_id}')",
        "URL = 'https://www.example.com'\nawait page.fetch(URL + '/a')",
        "URL = 'https://www.example.com'\nawait page.fetch(f'{URL}/a')",
        "await page.window.fetch('https://www.example.com/a')",
    ],
)
def test_a_server_that_the_settings_do_not_name_is_found(found, source):
    [finding] = found(PAGE + source, SETTINGS)
    assert finding.code == "WWE308"
    assert 'Write into [tool.wwe]: connect = ["http' in finding.sentence


@pytest.mark.parametrize(
    "source",
    [
        "await page.fetch('https://crm.example.com/a')",
        "await page.fetch('HTTPS://CRM.example.com/a')",
        "await page.fetch('https://crm.example.com:443/a')",
        "await page.window.fetch('http://[')",
        "await page.fetch('static/a.json')",
        "await page.fetch('/a')",
        "await page.fetch('https://' + page.context.get('host') + '/a')",
        "await page.fetch(f'https://{page.context.get(1)}.example.com/a')",
        "URL = 'https://www.example.com'\nURL = ''\nawait page.fetch(URL)",
        "def f(url):\n    return page.fetch(url)",
        "other = page.window\nother = None\nawait other.fetch('https://www.example.com/a')",
    ],
)
def test_a_server_that_is_named_or_not_known_is_left_alone(places, source):
    assert places(PAGE + source, SETTINGS) == []
