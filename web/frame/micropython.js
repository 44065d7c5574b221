// What makes MicroPython, as PyScript builds it, quicker in every page.
globalThis.wweMicroPython = {
  // To be called before the runtime is loaded. Around each call that may raise it asks the table of its functions, twice,
  // which one is meant, and the browser takes its time to answer: a quarter of all the time Python takes. The table never
  // changes, so one answer is enough.
  rememberFunctions() {
    const { get } = WebAssembly.Table.prototype;
    const known = [];
    let table = null; // the runtime's: nobody asks before it does
    WebAssembly.Table.prototype.get = function (index) {
      table ??= this;
      return this === table ? (known[index] ??= get.call(this, index)) : get.call(this, index);
    };
  },

  // Its collector goes through all memory in use after every 16 kB that were asked for, which is every few messages.
  collectLess: (interpreter) => interpreter.runPython("import gc\ngc.threshold(262144)"),
};
