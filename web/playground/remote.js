// A test's hand on the workspace of this origin: `wweRemote(question)` gives the answer, both as the host's own texts.
// @ts-check

import { openSession } from "./open.js";

const PATIENCE_MS = 60_000;
let asked = 0;
/** @type {Map<number, { answered: (text: string) => void, failed: (error: Error) => void }>} */
const waiting = new Map(); // number of a question -> what takes its answer, or what went wrong

const port = new Promise((resolve, reject) => {
  /** @param {string} why */
  const broken = (why) => reject(new Error(`The workspace could not start: ${why}`));
  const opened = openSession(broken);
  /** @type {Record<string, (data: any) => void>} */
  const heard = {
    ready: () => resolve(opened),
    answer: ({ number, text, defect }) => {
      const { answered, failed } = waiting.get(number) ?? {};
      waiting.delete(number);
      if (defect) failed?.(new Error(defect));
      else answered?.(text);
    },
    say: ({ text }) => console.warn(text),
    failed: ({ message }) => broken(message),
  };
  opened.onmessage = ({ data }) => heard[data.kind](data);
});

/**
 * @param {string} text
 * @returns {Promise<string>}
 */
async function ask(text) {
  const number = (asked += 1);
  const answer = new Promise((answered, failed) => waiting.set(number, { answered, failed }));
  (await port).postMessage({ kind: "question", number, text });
  return answer;
}

// Also where the workspace never starts.
globalThis.wweRemote = (/** @type {string} */ text) => Promise.race([ask(text), new Promise((_, failed) => {
  setTimeout(() => failed(new Error("The workspace does not answer.")), PATIENCE_MS);
})]);
