// A readable panel instead of a white page. In a shadow root, so that neither side's styles reach the other. Its host is
// in the page all the same: there a rule of the page's wins, `display: none` of `:empty` elements for one, and only
// what is `!important` in here wins over any. Constructed style sheets are what a strict Content-Security-Policy allows.
// @ts-check
(() => {
  "use strict";
  const STYLE = `
    :host { all: initial !important; display: block !important; position: fixed !important; inset: auto 0 0 0 !important;
      z-index: 2147483647 !important; color-scheme: light dark !important; }
    :host([data-kind="start"]), :host([data-kind="notice"]) { inset: 0 !important; }
    section { box-sizing: border-box; max-block-size: 100vh; block-size: 100%; overflow: auto; padding: 1.25rem;
      font: 15px/1.5 system-ui, sans-serif; color: #1c2733; background: #fff; border-block-start: 4px solid #c2292e; }
    :host([data-kind="notice"]) section { border-color: #1a6fb5; }
    h1 { margin: 0 2rem .5rem 0; font-size: 1.15rem; line-height: 1.3; }
    p { margin: 0 0 .75rem; max-inline-size: 65ch; overflow-wrap: anywhere; }
    .place { font-weight: 600; }
    pre { margin: 0; padding: .75rem; overflow: auto; font: 12.5px/1.5 ui-monospace, monospace; white-space: pre-wrap;
      overflow-wrap: anywhere; background: #f2f5f8; border-radius: 6px; }
    button { position: absolute; inset-block-start: .9rem; inset-inline-end: .9rem; inline-size: 2rem; block-size: 2rem;
      font: 1.1rem/1 system-ui; color: inherit; background: none; border: 1px solid currentColor; border-radius: 6px; cursor: pointer; }
    summary { cursor: pointer; margin-block-end: .5rem; }
    @media (prefers-color-scheme: dark) {
      section { color: #e8edf2; background: #18212b; } pre { background: #101820; }
    }`;
  /** @type {HTMLElement | null} */
  let host = null;

  /**
   * @param {string} name
   * @param {string} text
   * @param {string} className
   */
  function tag(name, text, className = "") {
    const element = document.createElement(name);
    element.textContent = text;
    if (className) element.className = className;
    return element;
  }

  function closeButton() {
    const button = tag("button", "✕");
    button.setAttribute("aria-label", "Close this message");
    button.addEventListener("click", hide);
    return button;
  }

  // What tells an agent nothing: for whoever asks for it.
  function folded(text) {
    const details = document.createElement("details");
    details.append(tag("summary", "What went wrong"), tag("pre", text));
    return details;
  }

  function hide() {
    host?.remove();
    host = null;
  }

  // kind: "start" (the page cannot work), "error" (it goes on working), "notice" (nothing is wrong with the page).
  // `details` are shown, `hidden` when somebody asks for it.
  function show({ kind, title, text = "", place = "", details = "", hidden = "" }) {
    hide();
    const element = document.createElement("wwe-panel");
    element.dataset.kind = kind;
    const root = element.attachShadow({ mode: "open" });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    root.adoptedStyleSheets = [sheet];
    const section = document.createElement("section");
    section.setAttribute("role", kind === "notice" ? "status" : "alert");
    section.append(tag("h1", title));
    if (place) section.append(tag("p", place, "place"));
    if (text) section.append(tag("p", text));
    if (details) section.append(tag("pre", details));
    if (hidden) section.append(folded(hidden));
    if (kind === "error") section.append(closeButton());
    root.append(section);
    document.documentElement.append(element);
    host = element;
  }

  globalThis.wwePanel = Object.freeze({ show, hide });
})();
