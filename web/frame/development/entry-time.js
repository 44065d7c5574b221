// In development only: tells when an entry has been running for long, since a page is not ready before its entry has
// ended. An endless loop that awaits in `main()` leaves the page as it is, without a word.
// @ts-check
(() => {
  "use strict";
  const PATIENCE_S = 10;
  const frame = globalThis.wweFrame;

  function tell() {
    if (document.documentElement.dataset.wwe !== "starting") return;
    frame.report("error", `${frame.entry} has been running for ${PATIENCE_S} s, and the page is not ready before it has ended. ` +
      "Does its main() have a loop without an end? Put such a loop into an async def under @page.on_ready.");
  }

  // Python calls it before it runs the entry.
  function attach(...parts) {
    setTimeout(tell, PATIENCE_S * 1000);
    return frame.attach(...parts);
  }

  globalThis.wweFrame = Object.freeze({ ...frame, attach });
})();
