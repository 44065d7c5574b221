// @ts-check
wweStart(async ({ runtime }) => {
  wweMicroPython.prepare();
  const { loadMicroPython } = await import(new URL(runtime, document.baseURI).href);
  const report = (level) => (line) => wweFrame.report(level, line);
  const interpreter = await loadMicroPython({ stdout: report("log"), stderr: report("error"), linebuffer: true });
  wweMicroPython.collectLess(interpreter);
  return {
    write(path, content) {
      interpreter.FS.mkdirTree(path.slice(0, path.lastIndexOf("/")));
      interpreter.FS.writeFile(path, content);
    },
    run: (code) => interpreter.runPython(code),
    runAsync: (code) => interpreter.runPythonAsync(code),
    pyimport: (name) => interpreter.pyimport(name),
    installed: () => wweMicroPython.catchErrors(interpreter),
  };
});
