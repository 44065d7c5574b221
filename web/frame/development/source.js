// In development only: adds the author's own lines to the panel, from the bundle that the page runs, and opens the
// editor there when a place is clicked. The development server starts the editor (wwe_kit/server/source/editor.py), and
// says what a traceback means (explanation.py beside it).
// @ts-check
(() => {
  "use strict";
  const { open: address, origins = "" } = /** @type {HTMLElement} */ (document.currentScript).dataset;
  const panel = globalThis.wwePanel;
  const AROUND = 2; // lines before and after the one that is meant
  const STYLE = `
    .open { all: unset; cursor: pointer; color: #1a6fb5; text-decoration: underline; }
    details { margin-block-start: .75rem; }
    .advice { font-weight: 600; }
    .open:focus-visible { outline: 2px solid; outline-offset: 2px; }
    .source { margin-block-end: .75rem; }
    .row { display: block; padding-inline-start: var(--number); text-indent: calc(-1 * var(--number)); }
    mark { color: inherit; background: #f9d9da; }
    @media (prefers-color-scheme: dark) { .open { color: #6db3ec; } mark { background: #5a2327; } }`;

  /** @type {Promise<any> | undefined} */
  let bundle;

  async function linesOf(path) {
    const script = /** @type {HTMLElement | null} */ (document.querySelector("script[data-bundle]"));
    if (!script) return [];
    bundle ??= fetch(String(script.dataset.bundle)).then((response) => response.json());
    return (await bundle).app[path]?.split("\n") ?? [];
  }

  function tag(name, text, className = "") {
    const element = document.createElement(name);
    element.textContent = text;
    if (className) element.className = className;
    return element;
  }

  async function open(button, path, line) {
    const answer = await fetch(String(address), { method: "POST", body: new URLSearchParams({ path, line }) }).catch(() => null);
    if (answer?.ok) return;
    const why = answer ? await answer.text() : "The development server does not answer.";
    button.closest("section")?.querySelector(".why")?.remove();
    const said = tag("p", why, "why");
    said.setAttribute("role", "status");
    button.closest("p, pre")?.before(said);
  }

  function opener(text, path, line) {
    const button = /** @type {HTMLButtonElement} */ (tag("button", text, "open"));
    button.type = "button";
    button.title = "Open in the editor";
    button.addEventListener("click", () => open(button, path, line));
    return button;
  }

  // Every place of the author's in a trace opens the editor.
  function link(trace) {
    const parts = (trace.textContent ?? "").split(/(File "\/app\/[^"]+", line \d+)/);
    trace.replaceChildren(...parts.map((part) => {
      const [, path, line] = part.match(/^File "\/app\/(.+)", line (\d+)$/) ?? [];
      return path ? opener(part, path, line) : part;
    }));
  }

  function excerpt(lines, line) {
    const first = Math.max(1, line - AROUND);
    const shown = lines.slice(first - 1, line + AROUND);
    const width = String(first + shown.length - 1).length;
    const pre = tag("pre", "", "source");
    shown.forEach((text, index) => {
      const number = first + index;
      const row = `${number === line ? ">" : " "} ${String(number).padStart(width)}  ${text}`;
      pre.append(tag(number === line ? "mark" : "span", row, "row"));
    });
    pre.style.setProperty("--number", `${width + 4}ch`); // where a row that is too long goes on
    return pre;
  }

  // What the development server knows of a traceback; null where it does not answer.
  async function explained(trace) {
    const answer = await fetch(String(address).replace(/open$/, "explain"), { method: "POST", body: trace }).catch(() => null);
    return answer?.ok ? answer.json() : null;
  }

  // The traceback without what the author cannot mend, and what to do about it.
  async function explain(root, content) {
    const meaning = content.details ? await explained(content.details) : null;
    const trace = root.querySelector("section > pre");
    if (!meaning || !trace) return content.place;
    const { kind, title } = content;
    if (kind !== "notice") root.querySelector("h1").textContent = meaning.title || title;
    if (meaning.advice) (root.querySelector("p:not(.place)") ?? trace).before(tag("p", meaning.advice, "advice"));
    if (meaning.trace !== content.details) {
      const whole = document.createElement("details");
      whole.append(tag("summary", "The whole traceback"), tag("pre", content.details));
      trace.after(whole);
      trace.textContent = meaning.trace;
    }
    return meaning.place || content.place;
  }

  async function enrich(root, content) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    const place = await explain(root, content) ?? "";
    root.querySelectorAll("pre").forEach(link);
    const [, path, line] = place.match(/^(.+), line (\d+)$/) ?? [];
    if (!path) return;
    const shown = root.querySelector(".place") ?? tag("p", "", "place");
    if (!shown.isConnected) root.querySelector("h1").after(shown);
    shown.replaceChildren(opener(place, path, line));
    const lines = await linesOf(path);
    if (lines.length >= line && shown.isConnected) shown.after(excerpt(lines, Number(line)));
  }

  // That there is no workspace comes first, and then what it has led to.
  const reorder = (root) => root.querySelector("p:not(.place)").after(...root.querySelectorAll(".place"));

  // Whoever has opened the page by its address finds the workspace beside it.
  function addWorkspace(root) {
    const [origin] = origins.split(" ").slice(-1); // the development server's own is the last
    if (window.parent !== window || !URL.canParse(origin)) return;
    const link = /** @type {HTMLAnchorElement} */ (tag("a", origin, "open"));
    link.href = new URL(origin).href;
    const line = tag("p", "The workspace of the development server is ", "beside");
    line.append(link, ".");
    root.querySelector("p:not(.place)").after(line);
  }

  function show(content) {
    panel.show(content);
    const root = document.querySelector("wwe-panel")?.shadowRoot;
    if (!root) return;
    if (content.kind === "notice") {
      reorder(root);
      addWorkspace(root);
    }
    enrich(root, content).catch((error) => console.warn(`The lines of ${content.place} cannot be shown: ${error.message}`));
  }

  globalThis.wwePanel = Object.freeze({ ...panel, show });
})();
