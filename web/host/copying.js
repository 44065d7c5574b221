// A button with data-copy copies the text of the element with that id, and says so where there is a place for it.
(() => {
  "use strict";
  const SAID_MS = 4000;
  let timer = 0;

  function say(words) {
    const place = document.getElementById("copied");
    if (!place) return;
    place.textContent = words;
    clearTimeout(timer);
    timer = setTimeout(() => { place.textContent = ""; }, SAID_MS);
  }

  addEventListener("click", async ({ target }) => {
    const button = target.closest("button[data-copy]");
    if (!button) return;
    const text = document.getElementById(button.dataset.copy).textContent;
    try {
      await navigator.clipboard.writeText(text);
      say("Copied.");
    } catch {
      say("The browser does not allow it: copy the text below.");
    }
  });
})();
