// @ts-check
wweStart(async (settings) => {
  const report = (level) => (line) => wweFrame.report(level, line);
  const { python, head } = await wweMicroPython.start(settings, { stdout: report("log"), stderr: report("error") });
  return {
    python, head,
    installed: () => wweMicroPython.catchErrors(python),
  };
});
