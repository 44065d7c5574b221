// Compiles the modules of a package to bytecode, with Pyodide's own compiler. Run by the kit:
//   node compile-package.mjs < question.json
// The question: { folder (of Pyodide), lock, from, out, paths }: each path below `from` is compiled to where Python looks
// for it below `out`. As in the library, docstrings and `assert` are left out.
// @ts-check
import { writeSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";

const STDERR = 2;
const COMPILE = `
import importlib.util, marshal
HEAD = importlib.util.MAGIC_NUMBER + (1).to_bytes(4, "little") + bytes(8)  # a hash that nobody checks

def place(path):
    return importlib.util.cache_from_source(path, optimization="")

def compiled(path, source):
    """Return None for what is in another Python, as a template of one may be: there is nothing to import."""
    try:
        code = compile(source.to_bytes(), f"/packages/{path}", "exec", dont_inherit=True, optimize=2)
    except (SyntaxError, ValueError):
        return None
    return HEAD + marshal.dumps(code)
`;

let text = "";
for await (const chunk of process.stdin.setEncoding("utf8")) text += chunk;
const { folder, lock, from, out, paths } = JSON.parse(text);
const { loadPyodide } = await import(pathToFileURL(path.join(folder, "pyodide.mjs")).href);
const python = await loadPyodide({
  lockFileContents: lock, env: { PYTHONNODEBUGRANGES: "1" }, stdout: () => {}, stderr: () => {},
});
python.runPython(COMPILE);
const [place, compiled] = ["place", "compiled"].map((name) => python.globals.get(name));
try {
  for (const each of paths) {
    const made = compiled(each, new Uint8Array(await readFile(path.join(from, each))));
    if (!made) continue;
    const file = path.join(out, place(each));
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, made.toJs());
    made.destroy();
  }
  process.stdout.write("\n", () => {
    writeSync(STDERR, "answered\n"); // the kit does not wait until Node.js has ended
    process.exit(0); // Pyodide keeps Node.js alive
  });
} catch (/** @type {any} */ error) {
  // The message alone: with the place Node.js would show the runtime's one line of a hundred thousand characters.
  process.stderr.write(String(error.message), () => process.exit(1));
}
