// Compiles Pyodide's standard library to bytecode, with Pyodide's own compiler. Run by the kit:
//   node compile-library.mjs <folder of Pyodide> <lock as JSON> <zip to write>
// Docstrings, and which column an instruction is at, are left out: nobody sees them in a page, and they are a fifth.
// @ts-check
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { answer } from "./answering.mjs";

const COMPILE = `
import importlib.util, marshal, sys, zipfile
library = next(place for place in sys.path if place.endswith(".zip"))
head = importlib.util.MAGIC_NUMBER + (1).to_bytes(4, "little") + bytes(8)  # a hash that nobody checks
with zipfile.ZipFile(library) as sources, zipfile.ZipFile("/compiled.zip", "w", zipfile.ZIP_DEFLATED) as compiled:
    for name in sources.namelist():
        content = sources.read(name)
        if name.endswith(".py"):
            code = compile(content, f"{library}/{name}", "exec", dont_inherit=True, optimize=2)
            name, content = f"{name}c", head + marshal.dumps(code)
        compiled.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
`;

const [folder, lock, out] = process.argv.slice(2);
const { loadPyodide } = await import(pathToFileURL(path.join(folder, "pyodide.mjs")).href);
const python = await loadPyodide({
  lockFileContents: lock, env: { PYTHONNODEBUGRANGES: "1" }, stdout: () => {}, stderr: () => {},
});
python.runPython(COMPILE);
await writeFile(out, python.FS.readFile("/compiled.zip"));
answer("");
