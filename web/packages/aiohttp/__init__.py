# --- What wwe-extension-kit adds: in a page the browser sends requests, and nothing has a socket. ---------------------


async def _wwe_refuse(_self, _method, url, **_options):
    """Refuse what would fail in asyncio, which has no sockets here."""
    raise RuntimeError(
        f"aiohttp cannot ask {url}: a page has no sockets. Write: await page.fetch(...), or take httpx.AsyncClient"
    )


from aiohttp.client import ClientSession as _WweSession

_WweSession._request = _wwe_refuse
