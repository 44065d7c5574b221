// Runs portable tests on a Python that is WebAssembly. Started by interpreters.py:
//   node suite.mjs < question.json
// The question: { runtime, module, folders: {folder: {path: source}}, names: [test module] }.
// The answer, on the standard output, is that of reporting.py; what Python prints goes to the standard error.
import { pathToFileURL } from "node:url";
import "../../../web/frame/micropython.js";
import { javascript } from "./javascript.mjs";

const toStandardError = (line) => process.stderr.write(line + "\n");
const PRINTING = { stdout: toStandardError, stderr: toStandardError };

// As web/frame/start-micropython.js and start-pyodide.js do it.
const LOADERS = {
  async micropython(module) {
    globalThis.wweMicroPython.prepare();
    return (await import(module)).loadMicroPython({ ...globalThis.wweMicroPython.OPTIONS, ...PRINTING });
  },
  pyodide: async (module) => (await import(module)).loadPyodide({ ...PRINTING, convertNullToNone: true }),
};

function write({ FS }, folders) {
  for (const [folder, files] of Object.entries(folders)) {
    for (const [path, text] of Object.entries(files)) {
      const place = `${folder}/${path}`;
      FS.mkdirTree(place.slice(0, place.lastIndexOf("/")));
      FS.writeFile(place, text);
    }
  }
}

async function answer({ runtime, module, folders, names }) {
  const python = await LOADERS[runtime](pathToFileURL(module));
  write(python, folders);
  python.runPython(`import sys\nsys.path[0:0] = ${JSON.stringify(Object.keys(folders))}`);
  if (runtime === "micropython") globalThis.wweMicroPython.catchErrors(python);
  globalThis.javascript = javascript;
  return new Promise((done) => python.pyimport("reporting").start(names.join(" "), done));
}

async function read(stream) {
  let text = "";
  for await (const chunk of stream.setEncoding("utf8")) text += chunk;
  return JSON.parse(text);
}

try {
  process.stdout.write(await answer(await read(process.stdin)));
} catch (error) {
  // The message alone: with the place Node.js would show the runtime's one line of a hundred thousand characters.
  toStandardError(String(error?.message ?? error));
  process.exitCode = 1;
}
