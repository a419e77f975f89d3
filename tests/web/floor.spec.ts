/**
 * What is served runs in the oldest browsers that are promised: its syntax and the names that scripts call, what the WebAssembly
 * uses, and the style sheets, each against MDN's data. What one of them lacks stands here with why nothing is lost by it.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { parse, type Node } from 'acorn';
import { full } from 'acorn-walk';
import { OLDEST } from '../../scripts/lib/oldest-browsers.mjs';
import { FLOOR, lackingAt, names } from './floor.ts';
import { sheetUses } from './floor-sheets.ts';

const root = join(import.meta.dirname, '../..');
const dist = join(root, 'dist');
const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) => !name.startsWith('examples/'));
const scripts = files.filter((name) => name.endsWith('.js')).map((name) => ({ name, code: readFileSync(join(dist, name), 'utf8') }));

const parsed = scripts.map(({ name, code }) => ({
  name,
  program: parse(code, { ecmaVersion: 2022, sourceType: 'module', preserveParens: true }),
}));

function each(visit: (node: Node & Record<string, unknown>, file: string) => void): void {
  for (const { name, program } of parsed) full(program, (node) => visit(node as Node & Record<string, unknown>, name));
}

test('the browsers that are promised are those that are held to', () => {
  const { chrome, firefox, safari } = FLOOR;
  expect(OLDEST).toEqual({ chrome, firefox, safari });
  const page = readFileSync(join(dist, 'index.html'), 'utf8').replace(/\s+/g, ' ');
  expect(page).toContain(`Chrome ${chrome}, Firefox ${firefox}, Safari ${safari}, atau sesudahnya`);
  const guide = readFileSync(join(root, 'docs/pengelola-situs.md'), 'utf8').replace(/\s+/g, ' ');
  expect(guide).toContain(`Chrome dan WebView Android ${chrome}, Firefox ${firefox}, Safari ${safari}:`);
  expect(guide).toContain(`Chrome and Android WebView ${chrome}, Firefox ${firefox}, Safari ${safari}.`);
});

test('the syntax is theirs', () => {
  const found = new Set<string>();
  each((node, file) => {
    // ES2022, which acorn held it to, but for what Safari learned in 16.4,
    if (node.type === 'StaticBlock') found.add(`${file}: a static block`);
    const regex = node['regex'] as { pattern: string; flags: string } | undefined;
    if (regex && /\(\?<[=!]/.test(regex.pattern)) found.add(`${file}: /${regex.pattern}/ looks behind`);
    // and for two faults: parentheses in the first value of a field, static fields that a function has.
    if (node.type !== 'PropertyDefinition') return;
    if (node['static'] && ['name', 'length'].includes((node['key'] as { name?: string }).name ?? '')) found.add(`${file}: static name`);
    const value = node['value'] as Node | null;
    if (value) full(value, (inside) => inside.type === 'ParenthesizedExpression' && found.add(`${file}: parentheses in a field`));
  });
  expect([...found]).toEqual([]);
});

/** What a browser of the floor lacks, and why the page does without. */
const DONE_WITHOUT: Record<string, string> = {
  ...{ requestIdleCallback: 'asked for first; else work is done at once', cancelIdleCallback: 'called only where something was put off' },
  ...{ createPolicy: 'asked for first', createScriptURL: 'of such a policy', createHTML: 'of such a policy' },
  replaceSync: 'Lit asks first, and writes the styles into the page',
  registerProperty: 'what it throws is caught, and 16px stand for it',
  showPopover: 'asked for first; else the words stand as they are',
};

/** Methods of the project's own that a browser's newer one is called like. */
const OWN = ['forget', 'changed', 'role', 'contacts', 'speak', 'format', 'level', 'share', 'exception', 's'];

test('the names that scripts call are theirs', () => {
  const { globals, members } = names();
  const found = new Map<string, string>();
  const note = (name: string, lack: string[] | undefined, file: string) => {
    if (lack && lack.length > 0) found.set(name, `${lack.join(', ')}: ${file}`);
  };
  each((node, file) => {
    // Methods by their calls: fields of the project's own data are called as many a property of the browser is.
    const callee = (node.type === 'CallExpression' ? node['callee'] : {}) as {
      type?: string;
      computed?: boolean;
      property?: { name: string };
    };
    if (callee.type === 'MemberExpression' && !callee.computed && callee.property)
      note(callee.property.name, members.get(callee.property.name), file);
    if (node.type === 'Identifier') note(node['name'] as string, globals.get(node['name'] as string), file);
  });
  for (const name of Object.keys(DONE_WITHOUT)) expect(found.has(name), `${name} is not used any more`).toBe(true);
  expect([...found].filter(([name]) => !(name in DONE_WITHOUT) && !OWN.includes(name))).toEqual([]);
});

/** Switches of wasm-opt, by the name of what they let in in MDN's data. */
const SWITCHES: Record<string, string> = {
  'bulk-memory-operations': '--enable-bulk-memory',
  'exception-handling': '--enable-exception-handling',
  'extended-constant-expressions': '--enable-extended-const',
  'fixed-width-SIMD': '--enable-simd',
  'garbage-collection': '--enable-gc',
  'multi-value': '--enable-multivalue',
  'non-trapping-float-to-int-conversions': '--enable-nontrapping-float-to-int',
  'reference-types': '--enable-reference-types',
  'sign-extension-operations': '--enable-sign-ext',
  'tail-calls': '--enable-tail-call',
};

function validates(file: string, allowed: string[]): boolean {
  const wasmOpt = join(root, 'node_modules/binaryen/bin/wasm-opt');
  // Mutable globals are older than every browser of the floor, and than the data.
  const { status } = spawnSync(process.execPath, [
    wasmOpt,
    file,
    '--mvp-features',
    '--enable-mutable-globals',
    ...allowed,
    '-o',
    '/dev/null',
  ]);
  return status === 0;
}

test('the WebAssembly uses only what they know', () => {
  const theirs = Object.entries(SWITCHES).filter(([feature]) => lackingAt(['webassembly', feature])?.length === 0);
  expect(theirs.map(([feature]) => feature)).not.toContain('garbage-collection');
  const modules = files.filter((name) => name.endsWith('.wasm'));
  expect(modules.length).toBeGreaterThan(1);
  for (const name of modules) {
    const file = join(dist, name);
    expect(
      validates(
        file,
        theirs.map(([, allowed]) => allowed),
      ),
      name,
    ).toBe(true);
    expect(validates(file, []), 'a module that uses less than it does is refused').toBe(false);
  }
});

/** What style sheets use and a browser of the floor lacks, and what it looks like there. */
const PLAINER: Record<string, string> = {
  'css.at-rules.container': 'one column',
  'css.properties.container-type': 'one column',
  'css.properties.container-type.inline-size': 'one column',
  'css.properties.resize': 'phones: the box is not drawn larger by its corner',
  'css.properties.resize.vertical': 'phones: the same',
  'css.properties.resize.none': 'phones: nothing to forbid',
  'css.properties.cursor.pointer': 'phones have no pointer',
  'css.properties.cursor.default': 'phones have no pointer',
  'css.properties.align-content.start': 'a start for grids only, and it is one',
  'css.properties.overflow.clip': 'corners of a card are not cut',
  'css.properties.text-size-adjust': 'its older name stands beside it; elsewhere text is not made larger',
  'css.properties.text-wrap': 'headings break where they do',
  'css.properties.text-wrap.balance': 'headings break where they do',
  'css.at-rules.media.forced-colors': 'nothing forces colours there',
  'css.properties.forced-color-adjust': 'nothing forces colours there',
  'css.properties.forced-color-adjust.none': 'nothing forces colours there',
  'css.properties.break-after.avoid': 'on paper a heading may end a page',
  'css.at-rules.page': 'paper has the margins and the foot of the browser',
  'css.selectors.has': 'behind @supports: the ring is around the box, not the card',
  'css.properties.orphans': 'on paper a line may stand alone',
  'css.properties.widows': 'on paper a line may stand alone',
  'css.properties.field-sizing': 'the box does not grow with the text',
  'css.properties.field-sizing.content': 'the box does not grow with the text',
  'css.properties.scrollbar-gutter': 'a bar takes its room when it comes',
  'css.properties.scrollbar-gutter.auto': 'a bar takes its room when it comes',
};

test('the style sheets are theirs, or look plainer in what is named', () => {
  const sheets = files.filter((name) => name.endsWith('.css')).map((name) => ({ name, text: readFileSync(join(dist, name), 'utf8') }));
  each((node, name) => {
    if (node.type !== 'TemplateLiteral') return;
    // What is filled in is a value, or, where a value could not stand, rules that are template literals too.
    const parts = (node['quasis'] as { value: { cooked: string } }[]).map(({ value }) => value.cooked);
    const text = parts.reduce((before, part) => before + (/(^|[{};])\s*$/.test(before) ? ' ' : '0') + part);
    if (/\{[^<]*[\w-]+\s*:[^<]*\}/.test(text) && !text.includes('<')) sheets.push({ name, text });
  });
  expect(sheets.length).toBeGreaterThan(20);
  const found = new Map<string, string>();
  let known = 0;
  for (const { name, text } of sheets) {
    for (const use of sheetUses(text)) {
      const lack = lackingAt(use);
      if (lack) known += 1;
      if (lack && lack.length > 0) found.set(use.join('.'), `${lack.join(', ')}: ${name}`);
    }
  }
  expect(known).toBeGreaterThan(1000);
  for (const use of Object.keys(PLAINER)) expect(found.has(use), `${use} is not used any more`).toBe(true);
  expect([...found].filter(([use]) => !(use in PLAINER))).toEqual([]);
});
