// Takes what no first answer needs out of the core. It becomes a module of its own, which comes later and is put into the memory
// and the table of functions of the first: until then each way into it is an empty place of that table, and a call there traps.
import { readFileSync, writeFileSync } from 'node:fs';
import binaryen from 'binaryen';
import { stop } from './lib/say.mjs';

/** What `www/src/core.ts` asks for only once all of the core is there. */
const LATER = ['check', 'look_ahead', 'compare', 'why_not', 'near_misses', 'index', 'steps'].map((name) => `checker_${name}`);
/** What other functions call, but for no page: an agency's own calendar and rules, which join a copy of the whole pack. */
const OWN_LAW = /\bcek_netral::scenario::local::joined\b/;
/** What the second module calls the first. */
const FIRST = 'first';

/** Sections of a module that hold bytes of the memory, and their number: they are in the first. */
const DATA = [11, 12];

/**
 * What of the library its declarations leave out.
 * @type {any}
 */
const { Function: Functions, Table: Tables } = binaryen;

/** @typedef {ReturnType<typeof binaryen.readBinary>} Module */

/**
 * @template T
 * @param {number} count
 * @param {(n: number) => T} of
 */
const listed = (count, of) => Array.from({ length: count }, (_, n) => of(n));
/** @param {Module} module */
const functions = (module) => listed(module.getNumFunctions(), (n) => binaryen.getFunctionInfo(module.getFunctionByIndex(n)));
/** @param {Module} module */
const globals = (module) => listed(module.getNumGlobals(), (n) => binaryen.getGlobalInfo(module.getGlobalByIndex(n)));
/** @param {Module} module */
const tables = (module) => listed(module.getNumTables(), (n) => binaryen.getTableInfo(module.getTableByIndex(n)));
/** @param {Module} module */
const exported = (module) => listed(module.getNumExports(), (n) => binaryen.getExportInfo(module.getExportByIndex(n)));

/**
 * A module without its data.
 * @param {Uint8Array} bytes
 */
function withoutData(bytes) {
  const byte = (/** @type {number} */ at) => bytes[at] ?? 0;
  const number = (/** @type {number} */ at) => {
    for (let value = 0, shift = 0; ; shift += 7) {
      value |= (byte(at) & 0x7f) << shift;
      if (byte(at++) < 0x80) return { value, end: at };
    }
  };
  const kept = [bytes.subarray(0, 8)];
  for (let at = 8; at < bytes.length;) {
    const { value, end } = number(at + 1);
    if (!DATA.includes(byte(at))) kept.push(bytes.subarray(at, end + value));
    at = end + value;
  }
  return Buffer.concat(kept);
}

/**
 * Splits a module that has the names of its functions.
 * @param {string} file
 * @param {{ first: string, later: string }} into
 */
export function split(file, into) {
  const bytes = readFileSync(file);
  binaryen.setDebugInfo(true);
  const [first, later] = [binaryen.readBinary(bytes), binaryen.readBinary(bytes)];
  const all = functions(first);
  const ways = exported(first);
  const asked = ways.filter(({ name }) => LATER.includes(name)).map(({ value }) => value);
  const entries = all.filter(({ name }) => asked.includes(name) || OWN_LAW.test(name));
  const names = entries.map(({ name }) => name);
  const [elements] = listed(first.getNumElementSegments(), (n) => binaryen.getElementSegmentInfo(first.getElementSegmentByIndex(n)));
  const memory = ways.find(({ name }) => name === 'memory');
  if (entries.length !== LATER.length + 1 || !elements || !memory) {
    return stop('what is to come later is not in the core', 'look what scripts/split.mjs does');
  }

  const start = Tables.getInitial(first.getTable(elements.table));
  for (const table of [first.getTable(elements.table), later.getTable(elements.table)]) {
    Tables.setInitial(table, start + entries.length);
    Tables.setMax(table, start + entries.length);
  }
  for (const [n, { name, params, results }] of entries.entries()) {
    const given = binaryen.expandType(params).map((type, at) => first.local.get(at, type));
    const call = first.call_indirect(elements.table, first.i32.const(start + n), given, params, results);
    Functions.setBody(first.getFunction(name), call);
  }
  first.runPasses(['remove-unused-module-elements']);
  const stays = new Set(functions(first).map(({ name }) => name));

  /** What the first calls a function, global or table for the second. */
  const key = (/** @type {string} */ kind, /** @type {{ name: string }[]} */ list, /** @type {string} */ name) =>
    `${kind}${list.findIndex((one) => one.name === name).toString(36)}`;
  const [allGlobals, allTables] = [globals(first), tables(first)];
  for (const { name } of ways) later.removeExport(name);
  later.removeElementSegment(elements.name);
  for (const { name, params, results } of all.filter(({ name }) => stays.has(name) && !names.includes(name))) {
    later.removeFunction(name);
    later.addFunctionImport(name, FIRST, key('f', all, name), params, results);
  }
  for (const { name, type, mutable } of globals(later)) later.addGlobalImport(name, FIRST, key('g', allGlobals, name), type, mutable);
  for (const { name } of tables(later)) later.addTableImport(name, FIRST, key('t', allTables, name));
  later.addMemoryImport(memory.value, FIRST, 'memory');
  later.addActiveElementSegment(elements.table, 'entries', names, later.i32.const(start));
  later.runPasses(['remove-unused-module-elements']);

  for (const { name, base } of functions(later)) if (base) first.addFunctionExport(name, key('f', all, name));
  for (const { name } of globals(later)) first.addGlobalExport(name, key('g', allGlobals, name));
  for (const { name } of tables(later)) first.addTableExport(name, key('t', allTables, name));
  writeFileSync(into.first, first.emitBinary());
  writeFileSync(into.later, withoutData(later.emitBinary()));
  first.dispose();
  later.dispose();
}
