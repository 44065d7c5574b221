// Firefox compiles MicroPython's wasm at every start, so this begins with it while the start script is still on its way.
// Chromium keeps the compiled code, and gains nothing by this.
// @ts-check
(() => {
  "use strict";
  const isFirefox = /\bGecko\/\d/.test(navigator.userAgent);
  // The page's head asks for it as well, so it is fetched once.
  const link = /** @type {HTMLLinkElement | null} */ (document.querySelector('link[as="fetch"][href$=".wasm"]'));
  if (!isFirefox || !link) return;
  const going = new AbortController();
  addEventListener("pagehide", () => going.abort());
  const response = fetch(link.href, { credentials: "same-origin", signal: going.signal });
  const compiled = WebAssembly.compileStreaming(response);
  compiled.catch(() => {}); // it is awaited later (micropython.js); until then its failure is not "unhandled"
  globalThis.wweCompiled = compiled;
})();
