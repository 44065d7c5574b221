// Times that pass by themselves, on the workspace's clock, which may stand still: <time data-since> and <time data-until>,
// in milliseconds of the session.
// @ts-check

const SECOND = 1000;
const ALL = ".timer";
const NEW = ".timer:empty";

const two = (number) => String(number).padStart(2, "0");

function words(milliseconds, isPrecise) {
  const seconds = Math.max(0, milliseconds) / SECOND;
  const whole = Math.floor(seconds);
  const minutes = `${Math.floor(whole / 60) % 60}`;
  const text = whole < 3600 ? `${minutes}:${two(whole % 60)}` : `${Math.floor(whole / 3600)}:${two(minutes)}:${two(whole % 60)}`;
  return isPrecise ? `${text}.${Math.floor((seconds % 1) * 10)}` : text;
}

export function showTimers() {
  let clock = { now: 0, isHeld: true };
  let setAt = 0;
  const now = () => clock.now + (clock.isHeld ? 0 : performance.now() - setAt);

  // Those that are new are shown at once; the others together, so that the page is laid out once for all of them.
  function show(which) {
    for (const timer of document.querySelectorAll(which)) {
      const { since, until, precise } = timer.dataset;
      const text = words(until === undefined ? now() - since : until - now(), precise !== undefined);
      if (timer.textContent !== text) timer.textContent = text;
    }
  }

  setInterval(() => clock.isHeld || show(ALL), SECOND / 2);
  return {
    show: () => show(NEW),
    set(told) {
      clock = told;
      setAt = performance.now();
      if (clock.isHeld) show(ALL);
    },
  };
}
