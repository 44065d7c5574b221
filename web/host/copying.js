// A button with data-copy copies the text of the element with that id, and says so in the status beside it.
// @ts-check
import { byId } from "./dom.js";

const SAID_MS = 4000;

function say(place, words) {
  place.textContent = words;
  setTimeout(() => { if (place.textContent === words) place.textContent = ""; }, SAID_MS);
}

addEventListener("click", async ({ target }) => {
  const button = target.closest("button[data-copy]");
  if (!button) return;
  const text = byId(button.dataset.copy);
  const place = button.parentElement.querySelector("[role=status]");
  try {
    await navigator.clipboard.writeText(text.textContent);
    say(place, "Copied.");
  } catch {
    const details = text.closest("details");
    if (details) details.open = true;
    getSelection().selectAllChildren(text);
    say(place, "The browser does not allow it. The text is selected: press Ctrl+C.");
  }
});
