// The first script of an extension's page, blocking: it listens before Python does and hands over what came.
// Its tag says who the workspace is (data-origins), what to subscribe to at once (data-subscribe), and, in
// development, where to send what is printed (data-console; see console.js).
// @ts-check
(() => {
  "use strict";
  const { encode, encodeBounded, decode, field } = globalThis.wweCodec;
  const settings = /** @type {HTMLElement} */ (document.currentScript).dataset;
  const listed = (text) => (text || "").split(/[\s,]+/).filter(Boolean);
  const origins = listed(settings.origins);
  const anyOrigin = origins.includes("*"); // the explicit opt-out
  const declared = listed(settings.subscribe);
  const QUEUE = 1000; // as many as Python holds for its first handler
  const HEAD = ["userAgent", "event", "referenceId", "errorMessage", "data"]; // as in wwe_link/browser.py
  const TRAILER = { userAgent: "WWE Client", protocolVersion: 2 };
  const CURE = settings.entry ? "set workspace-origins in the extension's pyproject.toml." : "set data-origins of the script wwe.js.";
  const SLICE_MS = 8; // of handing over, before the page may breathe
  const LATE_S = 60; // for Python to be there, also over a slow line

  let target = window.opener ?? (window.parent === window ? null : window.parent);
  let pinned = ""; // the origin that has proved to be the workspace
  const NOTHING = Object.freeze({ data: null, origin: "" });
  let arriving = NOTHING; // what is being handed over
  /** @type {Record<string, (...parts: any[]) => any> | null} */
  let python = null;
  let queue = [];
  let dropped = 0;

  // --- who is around this page ---

  // undefined where the browser does not tell
  const around = () => (target === window.parent ? location.ancestorOrigins?.[0] : undefined);
  const isExpected = (origin) => (pinned ? origin === pinned : anyOrigin || origins.includes(origin));

  function destinations() {
    if (pinned) return [pinned];
    if (anyOrigin) return ["*"];
    const origin = around();
    return origin === undefined ? origins : origins.filter((expected) => expected === origin);
  }

  function unreachable() {
    if (!target) return "This page is a web extension for Agent Workspace. Opened on its own, it has nobody to talk to: open it in a workspace.";
    if (!origins.length) return `No workspace is named for this page: ${CURE}`;
    const origin = around();
    if (origin === undefined || isExpected(origin)) return "";
    return `The page around this one is ${origin}, but this extension talks to ${origins.join(", ")} only: ${CURE}`;
  }

  const hint = () =>
    `The page around this one is silent. Is it an Agent Workspace, and is ${location.origin} in its service-client-api.accepted-web-content-origins?`;

  // --- messages ---

  const isForUs = (data) =>
    typeof data === "string" ? data.startsWith("wwe") : typeof data?.userAgent === "string" && data.userAgent.includes("WWE");

  function postValue(value) {
    for (const origin of destinations()) target.postMessage(value, origin);
  }

  // `origin` is read before `data`, by the first of all listeners. In Chromium 60 KB from another process take 6 ms to
  // deserialise where data is read first, and 0.2 ms where origin was (docs/measurements.md). Pyodide adds a listener
  // that looks at nothing but data: so this one listens before the interpreter does, and not only to miss nothing.
  function receive(event) {
    if (event.source !== target || !isExpected(event.origin) || !isForUs(event.data)) return;
    if (python && !queue.length) handOver(event);
    else if (queue.length < QUEUE) queue.push(event);
    else dropped += 1;
  }

  // As the published client does it, an event is known by its name, and its other fields mean nothing. What is of
  // another shape, a failure among it, Python takes apart itself.
  const isAnswer = (data) =>
    Object.hasOwn(data, "referenceId") && typeof data.referenceId === "string" && data.referenceId !== "" &&
    !Object.hasOwn(data, "event") && !Object.hasOwn(data, "errorMessage");
  const isEvent = (data) => Object.hasOwn(data, "event") && typeof data.event === "string" && data.event !== "";

  // What decides about a message crosses together with it, since each crossing has its price.
  function handOver(message) {
    const { data } = message;
    arriving = message;
    try {
      if (!python) return;
      if (typeof data === "string") python.text(data);
      else if (isEvent(data) && typeof field(data, "data") === "object") handOverEvent(data);
      else if (isAnswer(data)) python.answer(data.referenceId, field(data, "data"), data);
      else python.message(...HEAD.map((key) => field(data, key)), data);
    } catch (/** @type {any} */ error) {
      report("error", String(error?.message ?? error));
    } finally {
      arriving = NOTHING;
    }
  }

  // Whoever wants an event asks for its type first, and hardly anybody for the message around it.
  const handOverEvent = ({ event, data }) => python?.event(event, data, field(data, "eventType"));

  // In order, and in slices: what arrives meanwhile goes to the end of the queue.
  function drain() {
    const until = performance.now() + SLICE_MS;
    let index = 0;
    while (python && index < queue.length && performance.now() < until) handOver(queue[index++]);
    queue.splice(0, index);
    if (!python) return;
    if (queue.length) setTimeout(drain);
    else if (dropped) python.lost(dropped);
  }

  // --- time: one timer, the earliest wish ---

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  function wakeIn(milliseconds) {
    clearTimeout(timer);
    timer = setTimeout(() => python?.wake(), milliseconds);
  }

  // --- the page's own events: one listener for each type and selector ---

  // Gives whether the browser understands the selector.
  function listen(type, selector, number) {
    try { document.querySelector(selector); } catch { return false; }
    document.addEventListener(type, (event) => {
      const element = event.target.closest?.(selector);
      if (!element || !python) return;
      // As if the listener were on the element, also where it came into the page later.
      Object.defineProperty(event, "currentTarget", { value: element, configurable: true });
      python.dom(number, event);
    }, true);
    return true;
  }

  // URL variables come without URL-encoding, so a plus sign is a plus sign.
  function decoded(text) {
    try { return decodeURIComponent(text); } catch { return text; }
  }

  function query() {
    const pairs = location.search.slice(1).split("&").filter(Boolean).map((pair) => {
      const place = pair.indexOf("=");
      return place < 0 ? [decoded(pair), ""] : [decoded(pair.slice(0, place)), decoded(pair.slice(place + 1))];
    });
    return encode(Object.fromEntries(pairs));
  }

  // --- what is printed, and what goes wrong ---

  // Kept from now on: a runtime's start may put something of its own in their place.
  const consoles = { log: console.log.bind(console), error: console.error.bind(console) };

  function report(level, printed) {
    const text = String(printed);
    consoles[level](text);
    globalThis.wweConsole?.send(level, text);
  }

  // The innermost place in the author's own files.
  function placeIn(trace) {
    const places = [...trace.matchAll(/File "\/app\/([^"]+)", line (\d+)/g)];
    const last = places.at(-1);
    return last ? `${last[1]}, line ${last[2]}` : "";
  }

  // Python's traces end with what went wrong, JavaScript's begin with it.
  const headline = (trace) => trace.trim().split("\n").at(trace.startsWith("Traceback") ? -1 : 0);

  let failure = {}; // of a page without a workspace: what its developer is shown with the notice

  function notice(text) {
    mark("standalone");
    wwePanel.show({ kind: "notice", title: "No Agent Workspace here", text, ...failure });
  }

  // A handler of the author's failed. Agents are not shown what only a developer can mend.
  function fail(trace) {
    report("error", trace);
    if (settings.console) {
      wwePanel.show({ kind: "error", title: headline(trace), place: placeIn(trace), details: trace });
    }
  }

  function failStart(trace) {
    report("error", trace);
    showFailedStart(trace);
  }

  // An agent reads what to do, and whoever asks, what it was; who develops the extension sees all. Without a workspace
  // hardly anything works, so that is said before what it has led to.
  function showFailedStart(trace) {
    const reason = unreachable();
    const place = placeIn(trace);
    if (reason) {
      if (settings.console) failure = { place, details: trace };
      return notice(reason);
    }
    mark("failed");
    const title = "This web extension could not start";
    const details = trace.includes("\n") ? trace : "";
    if (settings.console) wwePanel.show({ kind: "start", title: headline(trace), place, text: `${title}.`, details });
    else wwePanel.show({ kind: "start", title: `${title}: load the page again, or tell the people who look after it.`, hidden: (place && `${place}: `) + headline(trace) });
  }

  // What an entry was not in need of may have failed the start before the entry came to its end.
  function started() {
    const { wwe: state } = document.documentElement.dataset;
    if (state === "failed") wwePanel.hide();
    if (state === "failed" || state === "starting") mark("ready");
  }

  // What nobody has caught: of the runtime, of the author's own scripts. The browser puts it on its console by itself.
  function uncaught(error, message) {
    const text = textOf(error) || message;
    globalThis.wweConsole?.send("error", text);
    const isHarmless = text.startsWith("ResizeObserver loop"); // it goes on in the next frame
    if (document.documentElement.dataset.wwe === "starting" && !isHarmless) showFailedStart(text);
  }

  function textOf(error) {
    if (!(error instanceof Error)) return error === undefined || error === null ? "" : String(error);
    if (error.name === "PythonError") return error.message; // a traceback
    const stack = error.stack ?? "";
    return stack.includes(error.message) ? stack : `${error}\n${stack}`; // Firefox has the places alone
  }

  addEventListener("error", ({ error, message, filename, lineno }) => uncaught(error, `${message} (${filename}, line ${lineno})`));
  addEventListener("unhandledrejection", (rejection) => {
    const { reason } = rejection;
    if (reason instanceof Event && reason.defaultPrevented) rejection.preventDefault();
    else uncaught(reason, "A promise was rejected, and nobody has caught it.");
  });

  // Of what fetches a page's parts only the start script has nobody who tells.
  addEventListener("error", ({ target: element }) => {
    if (!(element instanceof HTMLScriptElement) || !element.dataset.bundle) return;
    failStart(`${element.src} could not be fetched, or the web server does not send it as text/javascript.`);
  }, true);

  // A server may take a request and never answer it, and then nothing fails. Over a slow line it comes later.
  let isLate = false;
  function tellIfLate() {
    if (python || document.documentElement.dataset.wwe !== "starting") return;
    isLate = true;
    const come = new Set(performance.getEntriesByType("resource").map(({ name }) => name));
    const wanted = /** @type {any[]} */ ([...document.querySelectorAll('link[rel*="preload"], script[src]')]).map(({ href, src }) => href || src);
    const missing = wanted.filter((address) => !come.has(address)).join(", ");
    const text = `Python has not started in ${LATE_S} s. ${missing ? `It waits for ${missing}` : "All of its files have come"}.`;
    report("error", text);
    if (settings.console) wwePanel.show({ kind: "start", title: text });
    else wwePanel.show({ kind: "start", title: "This web extension is still loading. If this goes on, tell the people who look after it.", hidden: text });
  }

  // A page that makes the workspace's iframe by itself was alone until now. Gives whether it is another window.
  function setTarget(other) {
    if (other === target) return false;
    target = other;
    pinned = "";
    if (document.documentElement.dataset.wwe !== "standalone") return true;
    wwePanel.hide();
    mark("ready");
    return true;
  }

  // Windows of iframes that have loaded a page: what one of them loads after that is another page. Noted for all,
  // since one may have loaded its first page before it becomes the target, and may answer before that load ends.
  const shown = new WeakSet();
  const isEmpty = (iframe) => iframe.contentDocument?.URL === "about:blank"; // what it holds before it has an address

  function loaded({ target: iframe }) {
    if (!(iframe instanceof HTMLIFrameElement) || isEmpty(iframe)) return;
    const { contentWindow } = iframe;
    if (!contentWindow) return;
    if (!shown.has(contentWindow)) shown.add(contentWindow);
    else if (contentWindow === target) python?.reloaded();
  }

  // For styles and tests, and, with its time, for a browser's performance panel and `wwe build`.
  function mark(state) {
    document.documentElement.dataset.wwe = state;
    performance.mark(`wwe-${state}`);
  }

  // --- what Python gets ---

  function attach(event, answer, message, text, wake, dom, leave, reloaded, lost) {
    python = { event, answer, message, text, wake, dom, reloaded, lost };
    if (isLate) wwePanel.hide();
    addEventListener("pagehide", () => python && leave());
    queueMicrotask(drain);
  }

  function detach() {
    removeEventListener("message", receive);
    document.removeEventListener("load", loaded, true);
    clearTimeout(timer);
    python = null;
    queue = [];
  }

  addEventListener("message", receive);
  document.addEventListener("load", loaded, true); // it does not bubble
  mark("starting");
  if (settings.entry) setTimeout(tellIfLate, LATE_S * 1000);
  const reason = unreachable();
  // A page with an iframe may be about to embed the workspace itself; then Python finds out.
  if (reason) addEventListener("DOMContentLoaded", () => document.querySelector("iframe") || notice(reason));
  else if (declared.length) {
    const data = declared.length === 1 ? declared[0] : declared;
    postValue({ event: "subscribe", data, referenceId: "0", ...TRAILER });
  }

  globalThis.wweFrame = Object.freeze({
    window, document, attach, detach, field, unreachable, hint, wakeIn, listen, query, report, fail, failStart, started, notice, mark,
    entry: settings.entry,
    declared: reason ? "" : declared.join(" "),
    text: encodeBounded,
    child: (object, key) => object[key],
    arriving: () => arriving.data,
    post: (text) => postValue(decode(text)),
    ask: (request, referenceId, ...parameters) => postValue({ request, parameters, referenceId, ...TRAILER }),
    now: () => performance.now(),
    pin: () => { if (arriving.origin && arriving.origin !== "null") pinned = arriving.origin; },
    setTarget,
    fetch: (text) => globalThis.wweFetch(text),
    dropped: () => dropped,
  });
})();
