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

/**
 * The first element below `holder` that a selector finds, which has to be there.
 * @param {ParentNode} holder
 * @param {string} selector
 * @returns {HTMLElement}
 */
export function within(holder, selector) {
  const element = holder.querySelector(selector);
  if (!element) throw new Error(`There is no element ${selector} in the page.`);
  return /** @type {HTMLElement} */ (element);
}

/**
 * The elements below `holder` that a selector finds.
 * @param {ParentNode} holder
 * @param {string} selector
 * @returns {HTMLElement[]}
 */
export const all = (holder, selector) => [.../** @type {NodeListOf<HTMLElement>} */ (holder.querySelectorAll(selector))];

/**
 * The element that an event happened to.
 * @param {Event} event
 * @returns {HTMLElement}
 */
export const targetOf = (event) => /** @type {HTMLElement} */ (event.target);

/**
 * The element around an event's target that a selector finds, the target itself included.
 * @param {Event} event
 * @param {string} selector
 * @returns {HTMLElement | null}
 */
export const around = (event, selector) => targetOf(event).closest(selector);

/** The element that has the focus. */
export const focused = () => /** @type {HTMLElement | null} */ (document.activeElement);
