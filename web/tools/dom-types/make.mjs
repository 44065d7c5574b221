// Writes pysrc/genesys/wwe/dom.pyi and pysrc/js-stubs/__init__.pyi: `npm ci && npm run make` in this folder.
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { listAll as listElements } from "@webref/elements";
import { listAll as listEvents } from "@webref/events";
import { readInterfaces } from "./idl.mjs";
import { Types, isWord } from "./python.mjs";

const HEAD = `# Made by web/tools/dom-types from the Web IDL of W3C and WHATWG (@webref/idl). Do not edit.
# mypy: disable-error-code="assignment, misc, override"
`;
// Of these, the attributes of an element whose kind nobody knows; of two the first counts.
const KINDS = ["Input", "Select", "TextArea", "Button", "Form", "Option", "Output", "FieldSet", "Label", "Dialog", "Details", "Anchor",
  "Image", "IFrame", "Template", "Progress"].map((kind) => `HTML${kind}Element`);
// The page's own: always there, whatever the standards leave open.
const OWN = {
  "Document.documentElement": "AnyElement", "Document.body": "HTMLElement", "Document.head": "HTMLElement", "Window.parent": "Window",
  "Event.target": "AnyElement", "Event.currentTarget": "AnyElement", "Document.location": "Location",
  "ParentNode.querySelectorAll": "NodeList[AnyElement]", "Document.getElementsByName": "NodeList[AnyElement]",
  "HTMLFormElement.elements": "HTMLFormControlsCollection",
};
// Attributes of any name.
const OPEN = { CSSStyleDeclaration: "str", DOMStringMap: "str", Storage: "str | None" };
const BUILT_IN = ["Array", "ArrayBuffer", "BigInt", "Boolean", "Date", "Error", "Function", "Int32Array", "Intl", "JSON", "Map", "Math",
  "Number", "Object", "Promise", "Proxy", "Reflect", "RegExp", "Set", "String", "Symbol", "TypeError", "Uint8Array", "WeakMap", "WeakRef",
  "WeakSet", "WebAssembly", "console", "globalThis"];
const FUNCTIONS = { isNaN: "bool", parseFloat: "float", parseInt: "float", encodeURIComponent: "str", decodeURIComponent: "str",
  encodeURI: "str", decodeURI: "str" };

const interfaces = await readInterfaces();
const types = new Types(interfaces);
const elements = await elementsByInterface();
const { containers } = interfaces;
const generic = (name) => (name === "NodeList" ? "NodeList[Node]" : name);
const bases = ({ name, inheritance }) => [inheritance, ...(interfaces.mixins.get(name) ?? [])].filter((base) => containers.has(base));

function members(container) {
  const { name } = container;
  const lines = new Map();
  for (const member of container.members) {
    const own = member.name ?? "";
    if (isWord(own) || own.includes("-")) continue; // Python cannot write these
    if (member.type === "attribute") put(lines, own, `${own}: ${OWN[`${name}.${own}`] ?? attribute(member)}`);
    else if (member.type === "const") put(lines, own, `${own}: int`);
    else if (member.type === "operation" && own) operation(lines, name, member);
    else if (member.type === "constructor") made(lines, member.arguments);
    else collection(lines, member);
    if (member.type === "operation" && member.special === "getter") indexed(lines, member);
  }
  if (OPEN[name]) open(lines, OPEN[name]);
  return lines;
}

const put = (lines, name, ...texts) => lines.set(name, [...(lines.get(name) ?? []), texts.join("\n")]);
const attribute = ({ idlType, special }) => (special === "static" ? `ClassVar[${types.given(idlType)}]` : types.given(idlType));

function signature(name, first, given, result) {
  return `def ${name}(${[...first, ...types.parameters(given)].join(", ")}) -> ${result}: ...`;
}

function operation(lines, of, { name, arguments: given, idlType, special }) {
  const result = OWN[`${of}.${name}`] ?? types.given(idlType);
  const isStatic = special === "static" || containers.get(of)?.type === "namespace";
  if (of === "Document" && name === "createElement") {
    for (const [own, names] of elements) put(lines, name, signature(name, ["self", `localName: ${literal(names)}`, "options: Any = ..."], [], own));
    put(lines, name, signature(name, ["self", "localName: str", "options: Any = ..."], [], "AnyElement"));
  } else if (isStatic) put(lines, name, "@staticmethod", signature(name, [], given, result));
  else put(lines, name, signature(name, ["self"], given, result));
}

const made = (lines, given) => put(lines, "new", "@classmethod", signature("new", ["cls"], given, "Self"));
const literal = (names) => `Literal[${names.map((name) => JSON.stringify(name)).join(", ")}]`;

// What Python makes of something that JavaScript can walk through.
function collection(lines, { type, idlType }) {
  if (!["iterable", "maplike", "setlike"].includes(type)) return;
  const [key, value] = idlType.map((each) => types.given(each));
  const item = type === "iterable" && !value ? key : value ? "JsArray[Any]" : key;
  put(lines, "__iter__", `def __iter__(self) -> Iterator[${item}]: ...`);
  for (const name of ["entries", "keys", "values"]) put(lines, name, `def ${name}(self) -> Any: ...`);
  put(lines, "forEach", "def forEach(self, callback: Any, /) -> None: ...");
  if (type === "iterable") return;
  put(lines, "size", "size: int");
  put(lines, "has", `def has(self, key: ${key}, /) -> bool: ...`);
  if (value) put(lines, "get", `def get(self, key: ${key}, /) -> ${value} | None: ...`);
}

function indexed(lines, { arguments: [index], idlType }) {
  if (types.taken(index.idlType) !== "int") return;
  const item = types.given({ ...idlType, nullable: false });
  lines.set("__getitem__", [`def __getitem__(self, index: int, /) -> ${item}: ...`]);
  if (!lines.has("__iter__")) put(lines, "__iter__", `def __iter__(self) -> Iterator[${item}]: ...`);
}

function open(lines, value) {
  put(lines, "__getattr__", `def __getattr__(self, name: str) -> ${value}: ...`);
  put(lines, "__setattr__", "def __setattr__(self, name: str, value: str) -> None: ...");
}

// One of several signatures of a name is an overload.
function body(lines, indent) {
  const texts = [...lines.values()].flatMap((each) => (each.length > 1 && each.some((text) => text.includes("def "))
    ? [...new Set(each)].map((text, _index, all) => (all.length > 1 ? `@overload\n${text}` : text)) : each.slice(0, 1)));
  return (texts.length ? texts : ["..."]).join("\n").split("\n").map((line) => indent + line).join("\n");
}

function classOf(container) {
  const parents = bases(container);
  if (container.name === "NodeList") return `class NodeList(JsArray[N]):\n${body(new Map(), "    ")}`;
  const lines = members(container);
  if (container.name === "Window") globals(lines);
  return `class ${container.name}${parents.length ? `(${parents.map(generic).join(", ")})` : ""}:\n${body(lines, "    ")}`;
}

const classes = () => [...containers.values()].filter(({ type }) => type === "interface").map(({ name }) => name);

function globals(lines) {
  for (const name of classes()) put(lines, name, `${name}: type[_dom.${generic(name).replace("[Node]", "[Any]")}]`);
  for (const name of BUILT_IN) put(lines, name, `${name}: Any`);
  for (const [name, result] of Object.entries(FUNCTIONS)) put(lines, name, `def ${name}(self, *values: Any) -> ${result}: ...`);
}

// Bases before what is built on them.
function inOrder() {
  const done = new Map();
  const visit = (container) => {
    if (done.has(container.name)) return;
    for (const base of bases(container)) visit(containers.get(base));
    done.set(container.name, container);
  };
  for (const name of [...containers.keys()].sort()) visit(containers.get(name));
  return [...done.values()].filter(({ type }) => type === "interface" || type === "interface mixin");
}

function allMembers(name) {
  const container = containers.get(name);
  return new Map([...bases(container).flatMap((base) => [...allMembers(base)]), ...members(container)]);
}

function anyElement() {
  const known = allMembers("HTMLElement");
  const lines = new Map();
  for (const kind of KINDS) {
    for (const [name, texts] of members(containers.get(kind))) if (!known.has(name) && !lines.has(name) && name !== "new") lines.set(name, texts);
  }
  const about = '"""An element of any kind: which of these attributes it has depends on its tag."""\n\n';
  return `class AnyElement(HTMLElement):\n${`${about}${body(lines, "")}`.split("\n").map((line) => (line ? `    ${line}` : line)).join("\n")}`;
}

async function elementsByInterface() {
  const found = new Map();
  for (const { name, interface: own, obsolete } of (await listElements()).html.elements) {
    if (!obsolete && interfaces.containers.has(own)) found.set(own, [...(found.get(own) ?? []), name]);
  }
  return [...found].sort(([one], [other]) => (one < other ? -1 : 1));
}

// Event type -> the interface of what a listener gets. Only what reaches the document: `page.when` listens there.
async function events() {
  const found = new Map();
  for (const { type, interface: own, targets } of await listEvents()) {
    const isInPage = targets.some(({ target }) => /Element|Node|Document/.test(target));
    if (isInPage && containers.has(own) && (!found.has(type) || found.get(type) === "Event")) found.set(type, own);
  }
  const byInterface = new Map();
  for (const [type, own] of [...found].sort()) byInterface.set(own, [...(byInterface.get(own) ?? []), type]);
  return [...byInterface].sort(([one], [other]) => (one === "Event") - (other === "Event") || (one < other ? -1 : 1));
}

function registering(byInterface) {
  const overloads = [...byInterface.map(([own, names]) => [literal(names), own]), ["str", "Any"]];
  const lines = overloads.map(([names, own]) =>
    `    @overload\n    def __call__(self, event_type: ${names}, selector: str) -> Callable[[Callable[[${own}], object]], Listener]: ...`);
  return `class When(Protocol):\n    """\`page.when\`: which event a listener gets."""\n\n${lines.join("\n")}`;
}

const dom = `${HEAD}"""The DOM's types, as Python in a page meets them."""

from collections.abc import Awaitable, Callable, Iterator
from typing import Any, ClassVar, Generic, Literal, Protocol, Self, TypeVar, overload

import genesys.wwe.dom as _dom
from genesys.wwe.frame.listener import Listener

T = TypeVar("T")
N = TypeVar("N")

class JsArray(Generic[T]):
    """A list of JavaScript's."""

    length: int
    def __iter__(self) -> Iterator[T]: ...
    def __getitem__(self, index: int, /) -> T: ...
    def item(self, index: int, /) -> T | None: ...
    def forEach(self, callback: Any, /) -> None: ...

${inOrder().map(classOf).join("\n\n")}

${anyElement()}

${registering(await events())}
`;

function moduleJs() {
  const lines = allMembers("Window");
  for (const name of ["self", "window"]) lines.set(name, [`${name}: Window`]);
  for (const name of BUILT_IN) lines.set(name, [`${name}: Any`]);
  for (const [name, result] of Object.entries(FUNCTIONS)) lines.set(name, [`def ${name}(*values: Any) -> ${result}: ...`]);
  const plain = new Map([...lines].filter(([name]) => !name.startsWith("__") && name !== "new")
    .map(([name, texts]) => [name, texts.map((text) => text.replace("(self, ", "(").replace("(self)", "()"))]));
  const names = classes().filter((name) => !plain.has(name)).sort();
  return `${HEAD}"""JavaScript's global object, as \`import js\` gives it on Pyodide and MicroPython."""

from collections.abc import Awaitable
from typing import Any, Literal, overload

from genesys.wwe.dom import (
    AnyElement as AnyElement,
    JsArray as JsArray,
${names.map((name) => `    ${name} as ${name},`).join("\n")}
)

${body(plain, "")}
`;
}

const to = (path) => fileURLToPath(new URL(`../../../pysrc/${path}`, import.meta.url));
writeFileSync(to("genesys/wwe/dom.pyi"), dom);
writeFileSync(to("js-stubs/__init__.pyi"), moduleJs());
