// The page's language: that of its address, else the first of the browser's that the extension has, else the one that
// the page is written in. The texts of any other language are one file, fetched while the page is parsed; until they
// are in the page its body is hidden, so that nobody sees the wrong language. Only the pages of an extension that has
// texts to translate, or formats dates and numbers, have this file.
// @ts-check
(() => {
  "use strict";
  const LATE_MS = 30_000;
  const { encode, decode } = globalThis.wweCodec;
  const { texts: listed = "" } = /** @type {HTMLElement} */ (document.currentScript).dataset;
  const files = new Map(listed.split(" ").filter(Boolean).map((entry) => /** @type {[string, string]} */ (entry.split("="))));
  const root = document.documentElement;
  const [written = root.lang] = files.keys(); // the language that the page is written in
  const NAMES = ["language", "lang", "locale"];

  // --- which language ---

  function canonical(tag) {
    try { return Intl.getCanonicalLocales(tag.replaceAll("_", "-"))[0]; } catch { return ""; } // "$Agent.Language$"
  }

  function asked() {
    const named = [...new URLSearchParams(location.search)].find(([name]) => NAMES.includes(name.toLowerCase()));
    return named ? [named[1]] : [];
  }

  // "pt-PT" is read by whoever wants "pt-BR", but not Chinese of another script.
  function kind(tag) {
    const { language, script } = new Intl.Locale(tag).maximize();
    return `${language}-${script}`;
  }

  function match(tag) {
    for (let part = tag; part; part = part.slice(0, Math.max(0, part.lastIndexOf("-")))) if (files.has(part)) return part;
    return [...files.keys()].find((language) => kind(language) === kind(tag));
  }

  const wanted = [...asked(), ...navigator.languages].map(canonical).filter(Boolean);
  const locale = wanted.find((tag) => !files.size || match(tag)) ?? written;
  const language = match(locale) ?? written;

  // --- its texts ---

  const hidden = new CSSStyleSheet();
  hidden.replaceSync("body { visibility: hidden }");

  function hide(isHidden) {
    document.adoptedStyleSheets = [...document.adoptedStyleSheets.filter((sheet) => sheet !== hidden), ...(isHidden ? [hidden] : [])];
  }

  const parsed = () => /** @type {Promise<void>} */ (new Promise((done) => {
    if (document.readyState === "loading") addEventListener("DOMContentLoaded", () => done(), { once: true });
    else done();
  }));

  async function fetched(file) {
    const url = new URL(file, document.baseURI).href;
    const response = await fetch(url, { signal: AbortSignal.timeout(LATE_MS) }); // until then the page is hidden
    if (!response.ok) throw new Error(`${url} could not be fetched: the server answered ${response.status}`);
    return response.json();
  }

  // Puts the texts of a translated element into the page's own, so that the page keeps its elements; what is another
  // element in this language takes the place of the page's.
  function translate(own, other) {
    const are = [...own.childNodes], will = [...other.childNodes];
    if (own.nodeName !== other.nodeName || are.length !== will.length) return own.replaceWith(document.importNode(other, true));
    if (own.nodeValue !== other.nodeValue) own.nodeValue = other.nodeValue;
    for (const { name, value } of other.attributes ?? []) if (own.getAttribute(name) !== value) own.setAttribute(name, value);
    are.forEach((child, index) => translate(child, will[index]));
  }

  // What a script has made of the body meanwhile stays, where that is not as it was written.
  function show({ body, direction }) {
    root.lang = language;
    root.dir = direction;
    if (body === undefined) return;
    const other = new DOMParser().parseFromString(body, "text/html").body;
    const are = [...document.body.childNodes], will = [...other.childNodes];
    if (are.length !== will.length) document.body.replaceChildren(...will.map((node) => document.importNode(node, true)));
    else are.forEach((child, index) => translate(child, will[index]));
  }

  let told = { language: written };

  // The page's own language has no file where the sources have the texts already.
  async function load() {
    const file = files.get(language);
    if (!file) return;
    hide(language !== written);
    try {
      const texts = await fetched(file);
      await parsed();
      if (language !== written) show(texts);
      const { body: _inThePage, ...rest } = texts;
      told = rest;
    } catch (/** @type {any} */ error) {
      console.warn(`The page stays in its own language, ${written}: ${error.message}.`);
    } finally {
      hide(false);
    }
  }

  // --- dates and numbers ---

  const formats = new Map(); // they are slow to make

  function formatOf(text, { kind: of, options }) {
    if (!formats.has(text)) formats.set(text, new Intl[of](locale, options));
    return formats.get(text);
  }

  // A time without a time zone comes as its parts, and is shown as it is.
  function instant(value) {
    if (!Array.isArray(value)) return value;
    const [year, month, ...rest] = value;
    return Date.UTC(year, month - 1, ...rest);
  }

  globalThis.wweTexts = Object.freeze({
    ready: load(),
    told: () => encode({ ...told, locale }),
    format: (text, value) => formatOf(text, decode(text)).format(instant(decode(value))),
  });
})();
