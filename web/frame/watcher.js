// In development only, a worker beside the page: it asks the page every second, and tells the development server when
// there has been no answer for some seconds, and when the page answers again. It counts its own seconds, so that a
// computer that slept in between has not made the page late.
// @ts-check
(() => {
  "use strict";
  const EVERY_MS = 1000;
  const PATIENCE = 5; // seconds
  let about = { address: "", page: "", isShown: false }; // the page tells it at once
  let passed = 0; // seconds since the question that has no answer yet, and one
  let isTold = false;

  function tell(level, seconds) {
    const body = JSON.stringify({ page: about.page, entries: [{ level, text: String(seconds) }] });
    fetch(about.address, { method: "POST", body, headers: { "Content-Type": "application/json" } })
      .catch(() => {}); // the terminal is gone
  }

  setInterval(() => {
    if (!about.address) return;
    if (passed === 0) postMessage("Do you answer?");
    else if (about.isShown && passed % PATIENCE === 0) {
      tell("silent", passed);
      isTold = true;
    }
    passed += 1;
  }, EVERY_MS);

  addEventListener("message", ({ data }) => {
    if (isTold) tell("answers", passed - 1);
    about = { ...about, ...data };
    passed = 0;
    isTold = false;
  });
})();
