// How the page finds its own elements: one that is missing is a mistake of ours, and says its name.
// @ts-check

/**
 * The element with this id.
 * @param {string} id
 * @returns {HTMLElement}
 */
export function byId(id) {
  const element = document.getElementById(id);
  if (!element) throw new Error(`There is no element #${id} in the page.`);
  return element;
}
