// Lets Pyodide compile modules to the bytecode of its own Python. Run by the kit:
//   node compile-modules.mjs < question.json
// The question: { module, modules: {path: source}, start: name of the module that is imported first }.
// The answer, as JSON on the standard output: { modules: {path: base64}, library: {path: base64} }; `library` is what
// of the standard library is there once `start` has been imported.
// @ts-check
import { pathToFileURL } from "node:url";
import { answer, fail, question } from "./answering.mjs";

const COMPILE = `
import base64, importlib, importlib.util, json, marshal, pathlib, sys, zipimport

FOLDER = pathlib.Path("/modules")
HEAD = importlib.util.MAGIC_NUMBER + bytes(12)  # a file without its source: no time stamp is compared

def compiled(path, source):
    return base64.b64encode(HEAD + marshal.dumps(compile(source, path, "exec", dont_inherit=True))).decode()

def library(start):
    sys.path.insert(0, str(FOLDER))
    importlib.import_module(start)
    for module in list(sys.modules.values()):
        loader = getattr(module, "__loader__", None)
        if isinstance(loader, zipimport.zipimporter):
            path = module.__file__.removeprefix(loader.archive + "/")
            yield path, compiled(path, loader.get_data(module.__file__))

def answer(modules, start):
    modules = json.loads(modules)
    for path, source in modules.items():
        (FOLDER / path).parent.mkdir(parents=True, exist_ok=True)
        (FOLDER / path).write_text(source)
    done = {path: compiled(path, source) for path, source in modules.items()}
    return json.dumps({"modules": done, "library": dict(library(start))})

answer
`;

const { module, modules, start } = await question();
const { loadPyodide } = await import(pathToFileURL(module).href);
const python = await loadPyodide({ stdout: () => {} });
try {
  answer(python.runPython(COMPILE)(JSON.stringify(modules), start));
} catch (error) {
  fail(error);
}
