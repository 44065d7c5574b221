// The panel Options: finds options while somebody types.
// @ts-check
import { all, byId, within } from "./dom.js";

const filter = /** @type {HTMLInputElement} */ (byId("options-filter"));
const options = byId("options");

// What a row says, its control aside: the choices of every select have the same words.
/** @param {HTMLElement} row */
const says = (row) => (within(row, ".what").textContent + (row.querySelector("input")?.value ?? "")).toLowerCase();

function show() {
  const words = filter.value.toLowerCase().split(/\s+/).filter(Boolean);
  let found = 0;
  for (const group of all(options, ".option-group")) {
    let foundHere = 0;
    for (const row of all(group, ".option")) {
      const text = says(row);
      const isFound = words.every((word) => text.includes(word));
      row.toggleAttribute("data-filtered", !isFound);
      foundHere += Number(isFound);
    }
    group.toggleAttribute("data-filtered", !foundHere);
    found += foundHere;
  }
  const text = words.length ? `${found} found` : "";
  if (byId("options-found").textContent !== text) byId("options-found").textContent = text;
}

filter.addEventListener("input", show);
new MutationObserver(show).observe(options, { childList: true, subtree: true });
