// Lets a Pyodide that has just started go on from an image, in a page and where an image is made over another.
// @ts-check
(() => {
  "use strict";

  // Instead of Pyodide's own, which would have the whole memory twice over, zeros included. Gives Pyodide's state.
  function restore(module, image) {
    const { build, state, memory } = image.head;
    if (build !== module.API.config.BUILD_ID) throw new Error("it is of another build");
    grow(module, memory);
    const [place, trampoline] = trampolineOf(module);
    wweImage.restore(image, new Uint8Array(module.HEAP8.buffer), [[0, module._sbrk(0)]]);
    module.HEAPU32[place] = trampoline;
    return state;
  }

  // A function of the glue's, by its number in the wasm's table, is in the memory before the image is. Where the image was
  // made, it had another number: the glue gives one to each function that the wasm exports.
  function trampolineOf(module) {
    const offset = module.HEAP32[module.__PyEM_EMSCRIPTEN_TRAMPOLINE_OFFSET >>> 2];
    const place = (module.__PyRuntime + offset) >>> 2;
    return [place, module.HEAPU32[place]];
  }

  // An image may be of more memory than the wasm begins with. This is Emscripten's own call, so its views follow.
  function grow(module, bytes) {
    if (module.HEAP8.length < bytes) module.growMemory(bytes);
    if (module.HEAP8.length < bytes) throw new Error(`the browser has no ${bytes} bytes of memory for it`);
  }

  globalThis.wwePyodide = Object.freeze({
    // What `loadPyodide` is told, so that it asks its module's `API.restoreSnapshot` for the memory.
    OPTIONS: Object.freeze({ _loadSnapshot: new Uint8Array(4) }),
    restore,
  });
})();
