// Gives scripts shorter names, and takes out the space that means nothing. Run by the kit:
//   node minify.mjs <terser's script> < question.json
// The question: a list of { text, isModule }. The answer: a list of texts, as JSON.
// Nothing is computed or left out, so that the code does what it did. Python shows the names of classes: they stay.
// @ts-check
import { createRequire } from "node:module";
import { answer, fail, question } from "./answering.mjs";

try {
  const { minify } = createRequire(import.meta.url)(process.argv[2]);
  const made = [];
  for (const { text, isModule } of await question()) {
    made.push((await minify(text, { module: isModule, compress: false, keep_classnames: true })).code);
  }
  answer(JSON.stringify(made));
} catch (/** @type {any} */ error) {
  fail(error);
}
