// Asks a Python runtime whether it can parse an extension's modules, and has what they import. Run by the kit:
//   node check-modules.mjs < question.json
// The question: { runtime, module, entry, modules: {path: source}, imports: [name] }.
// The answer, as JSON on the standard output: { problem: {path, line, message} | null, missing: [name] }.
import { pathToFileURL } from "node:url";

const PARSE = `
import json, sys
def parse(path, source, flags):
    try:
        compile(source, path, "exec", flags) if flags else compile(source, path, "exec")
    except SyntaxError as error:
        return str(getattr(error, "msg", None) or error)
    return ""
def is_missing(name):
    try:
        from importlib.util import find_spec
    except ImportError:
        pass
    else:
        return name not in sys.modules and find_spec(name) is None
    try:
        __import__(name)
    except ImportError:
        return True
    return False
`;

async function micropython(module) {
  const { loadMicroPython } = await import(pathToFileURL(module));
  const python = await loadMicroPython({ stdout: () => {} });
  python.runPython(PARSE);
  return {
    python,
    parse: (path, source) => attempt(() => python.runPython(`compile(${literal(source)}, ${literal(path)}, "exec")`)),
    // compile() knows no await outside functions. Under a condition that never holds, one line further down.
    parseEntry: (path, source) =>
      attempt(() => python.runPythonAsync("if 0:\n pass\n" + source.replace(/^/gm, " ")), -2),
  };
}

async function pyodide(module) {
  const { loadPyodide } = await import(pathToFileURL(module));
  const python = await loadPyodide({ stdout: () => {}, stderr: () => {} });
  python.runPython(PARSE);
  const parse = (path, source, flags = "") =>
    attempt(() => python.runPython(`compile(${literal(source)}, ${literal(path)}, "exec"${flags})`));
  return { python, parse, parseEntry: (path, source) => parse(path, source, ", __import__('ast').PyCF_ALLOW_TOP_LEVEL_AWAIT") };
}

const literal = (text) => `__import__("json").loads(${JSON.stringify(JSON.stringify(text))})`;

async function attempt(parse, offset = 0) {
  try {
    await parse();
    return null;
  } catch (error) {
    const trace = String(error.message);
    const lines = [...trace.matchAll(/line (\d+)/g)];
    return { line: Number(lines.at(-1)?.[1] ?? 1) + offset, message: trace.trim().split("\n").at(-1) };
  }
}

async function read(stream) {
  let text = "";
  for await (const chunk of stream.setEncoding("utf8")) text += chunk;
  return JSON.parse(text);
}

const question = await read(process.stdin);
const { python, parse, parseEntry } = await { micropython, pyodide }[question.runtime](question.module);
let problem = null;
for (const [path, source] of Object.entries(question.modules)) {
  problem ??= await (path === question.entry ? parseEntry : parse)(path, source).then((found) => found && { path, ...found });
}
const missing = question.imports.filter((name) => python.runPython(`is_missing(${literal(name)})`));
process.stdout.write(JSON.stringify({ problem, missing }));
