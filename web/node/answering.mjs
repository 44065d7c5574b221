// How a script that the kit runs is asked, answers and ends. The kit does not wait until Node.js has ended, which a Python
// in it may keep alive: on a busy machine Node.js was seen to wait at its end for threads of its own, for ever.
// wwe_kit/runtimes/node_script.py is the other side.
// @ts-check
import { writeSync } from "node:fs";

const STDERR = 2;

/** The question on the standard input, which is JSON. */
export async function question() {
  let text = "";
  for await (const chunk of process.stdin.setEncoding("utf8")) text += chunk;
  return JSON.parse(text);
}

/**
 * Answer with a line of text, and end.
 * @param {string} text
 */
export function answer(text) {
  process.stdout.write(`${text}\n`, () => {
    writeSync(STDERR, "answered\n");
    process.exit(0);
  });
}

/**
 * Say what went wrong, and end. The message alone: with the place Node.js would show the runtime's one line of a hundred
 * thousand characters.
 * @param {any} error
 */
export function fail(error) {
  process.stderr.write(String(error?.message ?? error), () => process.exit(1));
}
