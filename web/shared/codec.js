// The JavaScript half of the one codec for values (wwe_link/codec.py is the other, and has the table).
// Only text and opaque handles cross into Python, because the runtimes disagree about everything else.
// @ts-check
(() => {
  "use strict";
  const TAG = "$js";
  const LARGEST_VALUE = 1_000_000; // characters and values together, as in wwe_link/values.py
  const ALL_DIGITS = 1e21; // below it JavaScript writes a number without an exponent
  const DEPTH = 40; // deeper than any payload; MicroPython has a stack of about 150 calls
  const LARGEST_BIGINT = 2n ** 1024n; // beyond it, writing one as text can take for ever

  /** @param {object} value */
  const isPlain = (value) => {
    const prototype = Object.getPrototypeOf(value);
    return prototype === Object.prototype || prototype === null;
  };

  /** @param {string} kind */
  const opaque = (kind) => ({ [TAG]: "opaque", value: kind });

  // From 2^53 up JavaScript writes 1152921504606847000 for 2^60: the first digits that no other double begins with.
  /** @param {number} value */
  function taggedNumber(value) {
    if (!Number.isFinite(value)) return { [TAG]: "number", value: String(value) };
    const isWritten = !Number.isInteger(value) || Number.isSafeInteger(value) || Math.abs(value) >= ALL_DIGITS;
    return isWritten ? value : { [TAG]: "number", value: String(BigInt(value)) };
  }

  /** @param {bigint} value */
  function taggedBigint(value) {
    const isUsual = value < LARGEST_BIGINT && value > -LARGEST_BIGINT;
    return isUsual ? { [TAG]: "bigint", value: String(value) } : opaque("bigint");
  }

  /** @typedef {{ left: number, mayThrow: boolean }} Purse */

  // A purse pays for each value and each character, so that neither an array of four thousand million holes nor an
  // object that is shared again and again, doubling at each level, is ever written out. Return whether it could pay.
  /**
   * @param {Purse} purse
   * @param {number} amount
   */
  function pays(purse, amount) {
    if (amount > purse.left && purse.mayThrow) throw new RangeError("the value is too large");
    if (amount > purse.left) return false;
    purse.left -= amount;
    return true;
  }

  const TOO_LARGE = "too large";

  /**
   * @param {any} value
   * @param {object[]} above what the value is in, from outside
   * @param {Purse} purse
   * @returns {any}
   */
  function tagged(value, above, purse) {
    if (!pays(purse, typeof value === "string" || Array.isArray(value) ? 1 + value.length : 1)) return opaque(TOO_LARGE);
    switch (typeof value) {
      case "string": case "boolean": return value;
      case "number": return taggedNumber(value);
      case "undefined": return { [TAG]: "undefined" };
      case "bigint": return taggedBigint(value);
      case "object": break;
      default: return opaque(typeof value);
    }
    if (value === null) return null;
    if (value instanceof Date) return { [TAG]: "date", value: value.getTime() };
    if (!Array.isArray(value) && !isPlain(value)) return opaque(Object.prototype.toString.call(value).slice(8, -1));
    if (above.includes(value)) return opaque("cycle");
    if (above.length >= DEPTH) return opaque("too deep");
    return taggedContainer(value, above.concat([value]), purse);
  }

  /**
   * @param {any} value an array or a plain object
   * @param {object[]} above
   * @param {Purse} purse
   * @returns {any}
   */
  function taggedContainer(value, above, purse) {
    // Array.from, not map: a hole in a sparse array is an undefined slot.
    if (Array.isArray(value)) return Array.from(value, (item) => tagged(item, above, purse));
    const copy = Object.create(null); // so that a key like __proto__ is a key like any other
    for (const key of Object.keys(value)) {
      if (!pays(purse, key.length)) return opaque(TOO_LARGE);
      copy[key] = tagged(value[key], above, purse);
    }
    return TAG in copy ? { [TAG]: "object", value: copy } : copy;
  }

  /**
   * @param {any} value
   * @returns {any}
   */
  function untagged(value) {
    if (value === null || typeof value !== "object") return value;
    if (!Array.isArray(value) && Object.hasOwn(value, TAG)) return untaggedSpecial(value[TAG], value.value);
    untagContents(value);
    return value;
  }

  /** @param {any} value */
  function untagContents(value) {
    for (const key of Object.keys(value)) {
      const item = value[key];
      const result = untagged(item);
      // defineProperty, because assigning to __proto__ would change the prototype
      if (result !== item) Object.defineProperty(value, key, { value: result, writable: true, enumerable: true, configurable: true });
    }
  }

  /**
   * @param {string} kind
   * @param {any} content
   */
  function untaggedSpecial(kind, content) {
    switch (kind) {
      case "undefined": return undefined;
      case "date": return new Date(content);
      case "number": return Number(content);
      case "bigint": return BigInt(content);
      case "object": untagContents(content); return content;
      default: return null; // what was no data cannot be made again
    }
  }

  // Throws RangeError for a value of more than `most` characters and values.
  /** @param {unknown} value */
  const encode = (value, most = Infinity) => JSON.stringify(tagged(value, [], { left: most, mayThrow: true }));

  // What has arrived, whoever sent it: what is too large of it is left out, and nothing is thrown under Python.
  /** @param {unknown} value */
  const encodeBounded = (value) => JSON.stringify(tagged(value, [], { left: LARGEST_VALUE, mayThrow: false }));

  /** @param {string} text */
  function decode(text) {
    const value = JSON.parse(text);
    return text.includes(`"${TAG}"`) ? untagged(value) : value;
  }

  // One field, so that a payload can be read without converting it whole. What every runtime takes for the same crosses
  // as it is: text, truth values, numbers of 32 bits, and objects, as handles. All else is text with a mark before it.
  // a: array and its length, n: null, u: undefined, x: anything that needs the codec.
  const MARK = "\0";
  /** @param {unknown} value */
  const asText = (value) => MARK + "x" + encodeBounded(value);

  /**
   * @param {any} object
   * @param {string} key
   */
  function field(object, key) {
    if (!Object.hasOwn(object, key)) return MARK + "u";
    const value = object[key];
    switch (typeof value) {
      case "string": return value.startsWith(MARK) || value.length > LARGEST_VALUE ? asText(value) : value;
      case "boolean": return value;
      case "number": return (value | 0) === value ? value | 0 : asText(value); // | 0 makes 0 of -0
      case "undefined": return MARK + "u";
      case "object": return fieldObject(value);
      default: return asText(value);
    }
  }

  // An object is read field by field, an array at once: so one that holds others is read in one piece, within bounds.
  /** @param {any} value an object, an array or null */
  function fieldObject(value) {
    if (value === null) return MARK + "n";
    if (!Array.isArray(value)) return isPlain(value) ? value : asText(value);
    return value.length > LARGEST_VALUE || value.some(Array.isArray) ? asText(value) : MARK + "a" + value.length;
  }

  globalThis.wweCodec = Object.freeze({ encode, encodeBounded, decode, field });
})();
