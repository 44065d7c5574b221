// Times that pass by themselves, on the workspace's clock, which may stand still: <time data-since> and <time data-until>,
// in milliseconds of the session.
// @ts-check
import { all } from "./dom.js";


const SECOND = 1000;
const ALL = ".timer";
const NEW = ".timer:empty";

/** @param {number} number */
const two = (number) => String(number).padStart(2, "0");

/**
 * @param {number} milliseconds
 * @param {boolean} isPrecise
 */
function words(milliseconds, isPrecise) {
  const seconds = Math.max(0, milliseconds) / SECOND;
  const whole = Math.floor(seconds);
  const minutes = Math.floor(whole / 60) % 60;
  const ended = two(whole % 60);
  const text = whole < 3600 ? `${minutes}:${ended}` : `${Math.floor(whole / 3600)}:${two(minutes)}:${ended}`;
  return isPrecise ? `${text}.${Math.floor((seconds % 1) * 10)}` : text;
}

/** Show the times, and give what tells them how the workspace's clock goes. */
export function showTimers() {
  let clock = { now: 0, isHeld: true };
  let setAt = 0;
  const now = () => clock.now + (clock.isHeld ? 0 : performance.now() - setAt);

  // Those that are new are shown at once; the others together, so that the page is laid out once for all of them.
  /** @param {string} which */
  function show(which) {
    for (const timer of all(document, which)) {
      const { since, until, precise } = timer.dataset;
      const text = words(until === undefined ? now() - Number(since) : Number(until) - now(), precise !== undefined);
      if (timer.textContent !== text) timer.textContent = text;
    }
  }

  setInterval(() => clock.isHeld || show(ALL), SECOND / 2);
  return {
    show: () => show(NEW),
    now,
    /** @param {typeof clock} told */
    set(told) {
      clock = told;
      setAt = performance.now();
      if (clock.isHeld) show(ALL);
    },
  };
}
