// JavaScript for CPython (cpython/js.py): ["function", ...arguments] comes in as a line of JSON, the result goes out.
// An object stays here, and crosses as { object: number }.
import { createInterface } from "node:readline";
import { javascript } from "./javascript.mjs";

const objects = [];
const inside = (argument) => (typeof argument === "object" ? objects[argument.object] : argument);
const outside = (result) => (typeof result === "object" ? { object: objects.push(result) - 1 } : result);

for await (const line of createInterface({ input: process.stdin })) {
  const [name, ...outer] = JSON.parse(line);
  process.stdout.write(JSON.stringify(outside(javascript[name](...outer.map(inside))) ?? null) + "\n");
}
