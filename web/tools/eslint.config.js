// What eslint holds in the JavaScript that is served: the recommended rules, and a few habits of this project.
import js from "@eslint/js";
import globals from "globals";

// What our classic scripts find on the global object; web/tools/globals.d.ts has their types.
const ours = Object.fromEntries([
  "wweCodec", "wweFrame", "wweImage", "wweInterpreter", "wweMicroPython", "wwePackages", "wwePanel", "wwePyodide", "wweReadNow", "wweStart", "wweStorage",
  "wweTexts", "createPyodideModule", "loadMicroPython", "loadPyodide", "Module", "proxy_js_ref", "proxy_js_ref_map",
].map((name) => [name, "readonly"]));

export default [
  js.configs.recommended,
  {
    rules: {
      "eqeqeq": "error",
      "no-var": "error",
      "prefer-const": "error",
      "no-implicit-globals": "error",
      "no-unused-vars": ["error", { argsIgnorePattern: "^_", destructuredArrayIgnorePattern: "^_", ignoreRestSiblings: true, varsIgnorePattern: "^_" }],
    },
  },
  { files: ["host/**", "playground/*.js"], languageOptions: { sourceType: "module", globals: { ...globals.browser, ...ours } } },
  { files: ["playground/*.mjs"], languageOptions: { sourceType: "module", globals: { ...globals.worker, ...ours } } },
  { files: ["frame/**", "pyscript/**", "shared/**"], languageOptions: { sourceType: "script", globals: { ...globals.browser, ...ours, proxy_js_ref_next: "writable" } } },
  { files: ["pyscript/interpreter.js"], languageOptions: { sourceType: "module" } },
  { files: ["node/**"], languageOptions: { sourceType: "module", globals: { ...globals.node, ...ours } } },
];
