wweStart(async ({ runtime }) => {
  const { loadPyodide } = await import(new URL(runtime, document.baseURI));
  const report = (level) => (line) => wweFrame.report(level, line);
  const interpreter = await loadPyodide({ stdout: report("log"), stderr: report("error") });
  return {
    write(path, text) {
      interpreter.FS.mkdirTree(path.slice(0, path.lastIndexOf("/")));
      interpreter.FS.writeFile(path, text);
    },
    run: (code) => interpreter.runPython(code),
    runEntry: (source, filename) => interpreter.runPythonAsync(source, { filename }),
    pyimport: (name) => interpreter.pyimport(name),
  };
});
