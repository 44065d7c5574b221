// The standards' interfaces, merged: partial interfaces and mixins are where they belong.
import { parseAll } from "@webref/idl";

// What a page of an extension may meet. Names of other standards become Any.
const STANDARDS = [
  "FileAPI", "IndexedDB", "beacon", "clipboard-apis", "compat", "console", "cookiestore", "css-animations", "css-transitions",
  "css-view-transitions", "cssom", "cssom-view", "dom", "encoding", "fetch", "fullscreen", "geolocation", "geometry", "hr-time", "html",
  "input-events", "intersection-observer", "mediacapture-streams", "notifications", "performance-timeline", "permissions",
  "pointerevents", "pointerlock", "requestidlecallback", "resize-observer", "screen-orientation", "screen-wake-lock", "selection-api",
  "storage", "streams", "touch-events", "uievents", "url", "user-timing", "vibration", "wai-aria", "web-animations", "web-locks",
  "web-share", "webcrypto", "websockets", "xhr",
];

const CONTAINERS = ["interface", "interface mixin", "namespace", "callback interface"];

export async function readInterfaces() {
  const all = await parseAll();
  const types = { containers: new Map(), mixins: new Map(), enums: new Map(), typedefs: new Map(), others: new Set() };
  const partials = [];
  for (const definition of STANDARDS.flatMap((name) => all[name])) {
    if (definition.type === "includes") add(types.mixins, definition.target, definition.includes);
    else if (definition.type === "enum") types.enums.set(definition.name, definition.values.map(({ value }) => value));
    else if (definition.type === "typedef") types.typedefs.set(definition.name, definition.idlType);
    else if (!CONTAINERS.includes(definition.type)) types.others.add(definition.name);
    else if (definition.partial) partials.push(definition);
    else if (isSeen(definition)) types.containers.set(definition.name, container(definition));
  }
  for (const { name, members } of partials) types.containers.get(name)?.members.push(...members);
  return types;
}

const container = ({ name, type, inheritance, members }) => ({ name, type, inheritance, members: [...members] });

// What workers alone have is not in a page.
function isSeen({ name, extAttrs }) {
  const exposed = extAttrs.find((attribute) => attribute.name === "Exposed")?.rhs;
  const places = exposed ? [exposed.value ?? "*"].flat().map((place) => place.value ?? place) : ["Window"];
  return name === "WorkerGlobalScope" ? false : places.some((place) => place === "*" || place === "Window");
}

const add = (map, key, value) => map.set(key, [...(map.get(key) ?? []), value]);
