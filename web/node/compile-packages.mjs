// Compiles the modules of packages to bytecode, with Pyodide's own compiler. Run by the kit:
//   node compile-packages.mjs < question.json
// The question: { folder (of Pyodide), lock, packages: [{ from, out, paths }] }: each path below `from` is compiled to where
// Python looks for it below `out`. As in the library, docstrings and `assert` are left out. It says "compiled" on stderr
// after each package.
// @ts-check
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { answer, fail, question } from "./answering.mjs";

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

const { folder, lock, packages } = await question();
const { loadPyodide } = await import(pathToFileURL(path.join(folder, "pyodide.mjs")).href);
const python = await loadPyodide({
  lockFileContents: lock, env: { PYTHONNODEBUGRANGES: "1" }, stdout: () => {}, stderr: () => {},
});
python.runPython(COMPILE);
const [place, compiled] = ["place", "compiled"].map((name) => python.globals.get(name));

async function compile({ from, out, paths }) {
  await mkdir(out, { recursive: true });
  for (const each of paths) {
    const made = compiled(each, new Uint8Array(await readFile(path.join(from, each))));
    if (!made) continue;
    const file = path.join(out, place(each));
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, made.toJs());
    made.destroy();
  }
}

try {
  for (const each of packages) {
    await compile(each);
    process.stderr.write("compiled\n");
  }
  answer("");
} catch (error) {
  fail(error);
}
