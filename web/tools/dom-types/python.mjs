// Web IDL as Python's types, as they are where JavaScript's objects come to Python.

const WORDS = new Set(["and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del", "elif", "else", "except",
  "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise", "return", "try",
  "while", "with", "yield", "None", "True", "False"]);
const PLAIN = {
  undefined: "None", any: "Any", object: "Any", boolean: "bool", DOMString: "str", USVString: "str", ByteString: "str", CSSOMString: "str",
  byte: "int", octet: "int", short: "int", "unsigned short": "int", long: "int", "unsigned long": "int", "long long": "int",
  "unsigned long long": "int", float: "float", "unrestricted float": "float", double: "float", "unrestricted double": "float",
  bigint: "int", WindowProxy: "Window",
};
const LISTS = new Set(["sequence", "FrozenArray", "ObservableArray"]);
const ITEMS = "NodeList";

export const isWord = (name) => WORDS.has(name);

export class Types {
  constructor({ containers, enums, typedefs }) {
    Object.assign(this, { containers, enums, typedefs });
  }

  // What Python gets. An element may be of any kind, and which attributes it has is for its author to know.
  given(type) {
    return this.#read(type, true);
  }

  // What Python hands over.
  taken(type) {
    return this.#read(type, false);
  }

  #read(type, isGiven) {
    const name = this.#plain(type, isGiven);
    return type.nullable && !["Any", "None"].includes(name) && !name.endsWith("| None") ? `${name} | None` : name;
  }

  #plain(type, isGiven) {
    if (type.union) return this.#union(type.idlType, isGiven);
    if (type.generic) return this.#generic(type, isGiven);
    const name = type.idlType;
    if (Object.hasOwn(PLAIN, name)) return PLAIN[name];
    if (this.typedefs.has(name)) return this.#read(this.typedefs.get(name), isGiven);
    if (this.enums.has(name)) return `Literal[${this.enums.get(name).map((value) => JSON.stringify(value)).join(", ")}]`;
    if (!this.containers.has(name) || this.containers.get(name).type !== "interface") return "Any";
    if (name === ITEMS) return `${ITEMS}[Node]`;
    return name === "Element" && isGiven ? "AnyElement" : name;
  }

  #generic(type, isGiven) {
    const [inner] = type.idlType;
    if (type.generic === "Promise") return `Awaitable[${this.#read(inner, isGiven)}]`;
    return LISTS.has(type.generic) && isGiven ? `JsArray[${this.#read(inner, isGiven)}]` : "Any";
  }

  #union(types, isGiven) {
    const texts = types.filter(({ idlType }) => !String(idlType).startsWith("Trusted"));
    const names = new Set(texts.flatMap((each) => this.#read(each, isGiven).split(" | ")));
    if (names.has("Any")) return "Any";
    if (names.has("float")) names.delete("int");
    return [...names].sort((one, other) => (one === "None") - (other === "None")).join(" | ");
  }

  parameters(given) {
    const names = given.map(({ name, idlType, optional, variadic }) => {
      const own = isWord(name) ? `${name}_` : name;
      return `${variadic ? "*" : ""}${own}: ${this.taken(idlType)}${optional && !variadic ? " = ..." : ""}`;
    });
    const at = given.findIndex(({ variadic }) => variadic);
    const positional = at < 0 ? names.length : at;
    return positional ? [...names.slice(0, positional), "/", ...names.slice(positional)] : names;
  }
}
