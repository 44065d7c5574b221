// Times that pass by themselves, on the workspace's clock, which may stand still: <time data-since> and <time data-until>,
// in milliseconds of the session.
(() => {
  "use strict";
  const SECOND = 1000;

  const two = (number) => String(number).padStart(2, "0");

  function words(milliseconds, isPrecise) {
    const seconds = Math.max(0, milliseconds) / SECOND;
    const whole = Math.floor(seconds);
    const minutes = `${Math.floor(whole / 60) % 60}`;
    const text = whole < 3600 ? `${minutes}:${two(whole % 60)}` : `${Math.floor(whole / 3600)}:${two(minutes)}:${two(whole % 60)}`;
    return isPrecise ? `${text}.${Math.floor((seconds % 1) * 10)}` : text;
  }

  globalThis.wweTimers = () => {
    let clock = { now: 0, isHeld: true };
    let setAt = 0;
    const now = () => clock.now + (clock.isHeld ? 0 : performance.now() - setAt);

    function show() {
      for (const timer of document.querySelectorAll(".timer")) {
        const { since, until, precise } = timer.dataset;
        const text = words(until === undefined ? now() - since : until - now(), precise !== undefined);
        if (timer.textContent !== text) timer.textContent = text;
      }
    }

    setInterval(() => clock.isHeld || show(), SECOND / 4);
    return {
      show,
      set(told) {
        clock = told;
        setAt = performance.now();
      },
    };
  };
})();
