"""Calls that stop the whole page, and those that a browser cannot do."""

from collections.abc import Iterator

from wwe_kit.check.extension import Extension
from wwe_kit.check.module import Module
from wwe_kit.check.rule import Finding, Severity, rule
from wwe_kit.runtimes.runtimes import PYODIDE

BLOCKING = rule(
    "WWE301",
    Severity.WARNING,
    "A call stops the page",
    "A page has one thread, for Python and for what the agent sees. While a call like this one waits, nothing is drawn "
    "and no click and no event arrives. With a keeper it stops all pages of the extension.",
    bad="import time\n\n\nasync def main():\n    time.sleep(2)\n",
    good="import asyncio\n\n\nasync def main():\n    await asyncio.sleep(2)\n",
)
IMPOSSIBLE = rule(
    "WWE304",
    Severity.WARNING,
    "A browser has no threads, processes or sockets",
    "Python in a browser has one thread and the network that a page has. The modules can be imported; the call fails.",
    bad="import threading\n\n\nasync def main():\n    threading.Thread(target=print).start()\n",
    good="import asyncio\n\n\nasync def main():\n    asyncio.create_task(asyncio.sleep(1))\n",
    settings='runtime = "pyodide"\n',
)
DIALOG = rule(
    "WWE307",
    Severity.WARNING,
    "Browsers show no dialogs of an embedded page",
    "alert, confirm and prompt do nothing in an iframe of another origin, which an extension's page is.",
    bad='from genesys.wwe import page\n\n\nasync def main():\n    page.window.alert("Saved")\n',
    good='from genesys.wwe import page\n\n\nasync def main():\n    page.fill("#app", "Saved")\n',
)

_FETCH = "Write: answer = await page.fetch(url)"
_HTTPX = "Write: async with httpx.AsyncClient() as client: answer = await client.get(url)"
_TASK = "Write an async function, and start it with asyncio.create_task or page.after"
_SERVER = "Let a server do it, and ask it with page.fetch"
_STOPS = {
    "time.sleep": "Write: await asyncio.sleep(seconds)",
    "time.sleep_ms": "Write: await asyncio.sleep_ms(milliseconds)",
    "time.sleep_us": "Write: await asyncio.sleep(seconds)",
    "builtins.input": "Put an <input> into the template, and read it in a handler of @page.when",
    "requests": _FETCH,
    "urllib3": _FETCH,
    "urllib.request.urlopen": _FETCH,
    "pyodide.http.open_url": _FETCH,
}
# What makes no request by itself.
_HARMLESS = ("requests.exceptions", "requests.utils", "requests.structures", "urllib3.exceptions", "urllib3.util")
_LACKS = {
    "threading.Thread": _TASK,
    "threading.Timer": _TASK,
    "_thread.start_new_thread": _TASK,
    "asyncio.to_thread": _TASK,
    "concurrent.futures.ThreadPoolExecutor": _TASK,
    "concurrent.futures.ProcessPoolExecutor": _SERVER,
    "multiprocessing": _SERVER,
    "subprocess": _SERVER,
    "os.system": _SERVER,
    "os.popen": _SERVER,
    "os.fork": _SERVER,
    "asyncio.create_subprocess_exec": _SERVER,
    "asyncio.create_subprocess_shell": _SERVER,
    "asyncio.open_connection": _SERVER,
    "asyncio.start_server": _SERVER,
    "socket.socket": _SERVER,
    "socket.create_connection": _SERVER,
    "aiohttp.ClientSession": f"{_FETCH}, or take httpx and its AsyncClient",
    "httpx.Client": _HTTPX,
    **{
        f"httpx.{name}": _HTTPX
        for name in ("get", "post", "put", "patch", "delete", "head", "options", "request", "stream")
    },
    "http.client.HTTPConnection": _FETCH,
    "http.client.HTTPSConnection": _FETCH,
    "smtplib.SMTP": _SERVER,
    "smtplib.SMTP_SSL": _SERVER,
    "ftplib.FTP": _SERVER,
}
_DIALOGS = ("alert", "confirm", "prompt")
_WINDOWS = ("genesys.wwe.page.window", "js", "js.window", "pyscript.window")


def stops_the_page(extension: Extension, module: Module) -> Iterator[Finding]:
    """Find calls that wait without `await`."""
    for call, name in module.calls():
        if cure := _of(name, _STOPS):
            keeper = "all pages of the extension" if extension.project.keeper else "the page"
            called = name.removeprefix("builtins.")
            yield module.finding(BLOCKING, call, f"{called}() stops {keeper} until it is over. {cure}.")


def cannot_be_done(extension: Extension, module: Module) -> Iterator[Finding]:
    """Find calls for threads, processes and sockets. MicroPython lacks their modules, which is said of the import."""
    for call, name in module.calls() if extension.interpreter == PYODIDE else ():
        if cure := _of(name, _LACKS):
            yield module.finding(
                IMPOSSIBLE, call, f"{name}() fails: a page has one thread, no processes and no sockets. {cure}."
            )


def shows_no_dialog(_extension: Extension, module: Module) -> Iterator[Finding]:
    """Find dialogs of the browser's own."""
    for call, name in module.calls():
        owner, _, method = name.rpartition(".")
        if method in _DIALOGS and (owner in _WINDOWS):
            yield module.finding(
                DIALOG,
                call,
                f"{method}() shows nothing: browsers refuse dialogs of an embedded page. "
                "Show it in the page, or use service.system.popup_toast.",
            )


def _of(name: str, known: dict[str, str]) -> str:
    """Return the cure for a call: the table has whole names, and modules for all that they have."""
    if not name or name.startswith(_HARMLESS):
        return ""
    return known.get(name) or known.get(name.partition(".")[0], "")
