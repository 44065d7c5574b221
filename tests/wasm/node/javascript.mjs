// JavaScript as the portable tests in javascript_values.py see it: only text and objects cross.
import "../../../web/shared/codec.js";

const { encode, encodeBounded, decode, field } = globalThis.wweCodec;

export const javascript = {
  field,
  text: encodeBounded,
  lengthOfText: (object) => encodeBounded(object).length,
  large: () => 2 ** 40 + 1,
  missing: () => undefined,
  child: (object, key) => object[key],
  again: (text) => encode(decode(text)), // there and back
  holding: (text) => ({ value: decode(text) }),
  born: (source) => ({ value: (0, eval)(`(${source})`) }),
  run: (source) => (0, eval)(source),
};
