// Says to texts.js, which follows, which languages a page of an author's own has texts in: `wwe client --locale` writes
// a line before this one with their files, which lie beside this script. The page's own language comes first.
// @ts-check
(() => {
  "use strict";
  const script = /** @type {HTMLScriptElement} */ (document.currentScript);
  const address = (file) => new URL(file, script.src).href.replaceAll("=", "%3D");
  const files = Object.entries(globalThis.wweCatalogues ?? {}).map(([language, file]) => `${language}=${address(file)}`);
  if (files.length) script.dataset.texts = [document.documentElement.lang || "en", ...files].join(" ");
})();
