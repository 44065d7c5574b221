// JavaScript for CPython (cpython/js.py): ["function", ...arguments] comes in as a line of JSON, the result goes out.
// An object stays here, and its number crosses.
import { createInterface } from "node:readline";
import { javascript } from "./javascript.mjs";

const objects = [];
const inside = (argument) => (typeof argument === "number" ? objects[argument] : argument);
const outside = (result) => (typeof result === "object" ? objects.push(result) - 1 : result);

for await (const line of createInterface({ input: process.stdin })) {
  const [name, ...outer] = JSON.parse(line);
  process.stdout.write(JSON.stringify(outside(javascript[name](...outer.map(inside)))) + "\n");
}
