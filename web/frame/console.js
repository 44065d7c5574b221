// In development only: sends what the page prints to the development server, which shows it in the terminal. In the
// order in which it was printed: one request at a time, and with each all that waits by then.
// @ts-check
(() => {
  "use strict";
  const address = String(/** @type {HTMLElement} */ (document.currentScript).dataset.console);
  const LONGEST = 1_000_000; // characters of one request; the server takes 8 MB, and escaped each may be six bytes
  const KEPT = 60_000; // browsers end no request with the page that is smaller than this
  const frame = String(Math.random()); // which of several open frames of a page it is
  const waiting = [];
  let isSending = false;
  let isLeaving = false;

  // A longer text goes in several pieces, cut where a line ends, else where a character does.
  function* pieces(text) {
    let rest = text;
    while (rest.length > LONGEST) {
      const line = rest.lastIndexOf("\n", LONGEST - 1) + 1;
      const isPair = /[\uD800-\uDBFF]/.test(rest[LONGEST - 1]);
      const end = line || LONGEST - Number(isPair);
      yield rest.slice(0, end);
      rest = rest.slice(end);
    }
    yield rest;
  }

  function taken() {
    let length = 0;
    const count = waiting.findIndex(({ text }) => (length += text.length) > LONGEST);
    return waiting.splice(0, count < 0 ? waiting.length : Math.max(count, 1));
  }

  function post() {
    const body = JSON.stringify({ page: location.pathname, frame, entries: taken() });
    const headers = { "Content-Type": "application/json" };
    return fetch(address, { method: "POST", body, headers, keepalive: body.length < KEPT })
      .catch(() => {}); // the terminal is gone; the browser's console has it all the same
  }

  async function sendAll() {
    if (isSending) return;
    isSending = true;
    while (waiting.length) await post();
    isSending = false;
  }

  function send(level, text) {
    for (const piece of pieces(text)) waiting.push({ level, text: piece });
    if (isLeaving) post();
    else sendAll();
  }

  addEventListener("pagehide", () => {
    isLeaving = true;
    if (waiting.length) post();
  });
  addEventListener("pageshow", () => { isLeaving = false; }); // back from the browser's cache of pages

  globalThis.wweConsole = Object.freeze({ send });
})();
