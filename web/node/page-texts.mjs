// What web/frame/texts.js makes of a page's languages, and how it writes dates and numbers, for pages in memory. It runs
// that very file, with as much of a page around it as it looks at. Run by the kit:
//   node page-texts.mjs <codec.js> <texts.js>
// A question is a line of JSON on the standard input: { page: { texts, lang, search, languages, timeZone }, format: [text,
// value] | null }. Its answer is a line, too: { told } or { text }, both texts of the codec, or { error: [name, message] }.
// @ts-check
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import vm from "node:vm";

const [codec, texts] = process.argv.slice(2).map((file) => new vm.Script(readFileSync(file, "utf8"), { filename: file }));
const pages = new Map();

// Of a language's file, its name is all that is needed: whoever asks has its texts.
const answerWith = (url) => ({ ok: true, json: () => ({ language: decodeURIComponent(new URL(url).pathname.slice(1)) }) });

function pageOf({ texts: listed, lang, search, languages, timeZone }) {
  class DateTimeFormat extends Intl.DateTimeFormat {
    constructor(locale, options) { super(locale, timeZone ? { timeZone, ...options } : options); }
  }
  const page = {
    document: {
      currentScript: { dataset: listed ? { texts: listed } : {} }, documentElement: { lang }, adoptedStyleSheets: [],
      baseURI: "https://page.test/", readyState: "complete",
    },
    location: { search },
    navigator: { languages },
    fetch: async (url) => answerWith(url),
    CSSStyleSheet: class { replaceSync() {} },
    Intl: { ...properties(Intl), DateTimeFormat },
    URL, URLSearchParams, console, AbortSignal,
  };
  vm.createContext(page);
  codec.runInContext(page);
  texts.runInContext(page);
  return page.wweTexts;
}

const properties = (object) => Object.fromEntries(Object.getOwnPropertyNames(object).map((name) => [name, object[name]]));

async function answer({ page, format }) {
  const key = JSON.stringify(page);
  if (!pages.has(key)) pages.set(key, pageOf(page));
  const made = pages.get(key);
  await made.ready;
  return format ? { text: made.format(...format) } : { told: made.told() };
}

for await (const line of createInterface({ input: process.stdin })) {
  const said = await answer(JSON.parse(line)).catch((error) => ({ error: [error.name, error.message] }));
  process.stdout.write(`${JSON.stringify(said)}\n`);
}
process.exit(0); // nobody asks any more
