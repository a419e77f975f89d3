// Holds the documents to what is there: links, anchors, lines of code that are pointed at, paths, data that is shown, sizes.
// `node scripts/documents.mjs --aim` writes line numbers anew where code has moved.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, posix } from 'node:path';
import { pathToFileURL } from 'node:url';
import { pkgNpm, root } from './lib/paths.mjs';
import { output } from './lib/run.mjs';
import { note, stop } from './lib/say.mjs';
import { version } from './lib/versions.mjs';

/** The most that the front page may have, in bytes. */
const FRONT_PAGE = 5 * 1024;
/** Fields of a scenario, and those of which one makes an object a scenario. */
const FIELDS = ['id', 'lang', 'election', 'date', 'today', 'answers', 'also', 'text', 'description', 'names', 'calendar', 'rules'];
const TELLING = ['answers', 'text', 'description', 'calendar', 'rules'];
/** Kinds of change that a version of the changelog may list, in this order. */
const KINDS = ['Law data', 'Added', 'Changed', 'Deprecated', 'Removed', 'Fixed', 'Security'];

/** The page for webmasters, and how often it shows each header of the server here: for nginx and for Apache. */
const HOSTING = { page: 'docs/pengelola-situs.md', times: 2 };

const LINK = /!?\[((?:`[^`]*`|[^[\]`])*)\]\(([^()\s]+)\)/g;
/** Paths that are named and not linked. Those with a * stand for many files. */
const PATH = /`((?:src|tests|www|scripts|examples|docs|\.github)\/[\w./-]+)`/g;

/**
 * A piece of code in a page: `info` is what stands behind its language, `line` where it begins (from 1).
 * @typedef {{ mark: string, language: string, info: string, line: number, code: string }} Snippet
 *
 * A link of a page, where it stands in the text and in which line.
 * @typedef {{ at: number, line: number, label: string, target: string }} Link
 * @typedef {{ line: number, what: string }} Fault
 *
 * The project: its files, how to read one, its version; and a parser of TOML, where one is there.
 * @typedef {{ files: Set<string>, read: (file: string) => string, version: string, parseToml?: (text: string) => unknown }} Project
 */

/**
 * The prose of a page with its fenced code blanked, so that lines keep their numbers; and the code, by the language it names.
 * @param {string} text
 */
export function parts(text) {
  /** @type {Snippet[]} */
  const snippets = [];
  /** @type {Snippet | null} */
  let open = null;
  const prose = text.split('\n').map((line, n) => {
    const fence = /^\s*(`{3,})\s*(\w*) *(.*)/.exec(line);
    if (open && fence && fence[1].length >= open.mark.length && !fence[2]) {
      snippets.push(open);
      open = null;
      return '';
    }
    if (open) {
      open.code += `${line}\n`;
      return '';
    }
    if (!fence) return line;
    open = { mark: fence[1], language: fence[2], info: fence[3], line: n + 2, code: '' };
    return '';
  });
  return { prose: prose.join('\n'), snippets, unclosed: /** @type {Snippet | null} */ (open)?.line ?? null };
}

/**
 * What a heading is called in an address, as forges make it.
 * @param {string} heading
 */
export function slug(heading) {
  return heading
    .replace(LINK, '$1')
    .replace(/<[^>]*>/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .trim()
    .replaceAll(' ', '-');
}

/**
 * All that a page can be entered at.
 * @param {string} text
 */
export function anchors(text) {
  const { prose } = parts(text);
  const found = new Set([...prose.matchAll(/<a (?:id|name)="([^"]+)"/g)].map((match) => match[1]));
  const met = new Map();
  for (const [, heading] of prose.matchAll(/^#{1,6} +(.+?)(?: +#+)?$/gm)) {
    const name = slug(heading);
    const before = met.get(name) ?? 0;
    met.set(name, before + 1);
    found.add(before ? `${name}-${before}` : name);
  }
  return found;
}

/**
 * @param {string} text
 * @param {number} at
 */
const lineOf = (text, at) => text.slice(0, at).split('\n').length;
/** @param {string} word */
const escaped = (word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/**
 * The name at the end of what a link to a line says: "`Checker::check`" is about `check`.
 * @param {string} label
 */
const nameOf = (label) => /([\w$]+)\W*$/.exec(/`([^`]+)`/.exec(label)?.[1] ?? '')?.[1] ?? null;
/**
 * @param {string} line
 * @param {string} name
 */
const isNamed = (line, name) => new RegExp(`(?<![\\w$])${escaped(name)}(?![\\w$])`).test(line);

/**
 * The lines of a file (from 1) that declare a name; where none does, those that hold it.
 * @param {string} text
 * @param {string} name
 */
function linesOf(text, name) {
  const lines = text.split('\n');
  const word = escaped(name);
  const declares = new RegExp(
    `\\b(?:fn|struct|enum|trait|function|class|interface|type|const)\\s+${word}\\b|` +
      `^\\s*(?:(?:async|readonly|static|override|protected)\\s+)*#?${word}\\s*(?:\\(.*\\{$|[:=]\\s)`,
  );
  const held = lines.flatMap((line, n) => (isNamed(line, name) ? [n + 1] : []));
  const declared = held.filter((n) => declares.test(lines[n - 1]));
  return declared.length > 0 ? declared : held;
}

/**
 * Links of a page, outside of code, with where they stand.
 * @param {string} prose
 * @returns {Link[]}
 */
function links(prose) {
  const code = [...prose.matchAll(/`[^`\n]+`/g)].map(({ index, 0: { length } }) => [index, index + length]);
  return [...prose.matchAll(LINK)]
    .filter(({ index }) => !code.some(([from, to]) => from < index && index < to))
    .map(({ index, 1: label, 2: target }) => ({ at: index, line: lineOf(prose, index), label, target }));
}

/**
 * Where a target leads: the file or folder from the root of the project, and the place in it. Null for another host.
 * @param {string} page
 * @param {string} target
 */
function leads(page, target) {
  if (/^[a-z][a-z+.-]*:/i.test(target)) return null;
  const [path, anchor = ''] = target.split('#');
  const file = path === '' ? page : posix.normalize(posix.join(posix.dirname(page), decodeURIComponent(path)));
  return { file: file.replace(/\/$/, ''), anchor: decodeURIComponent(anchor) };
}

/**
 * What is wrong with one link, or null.
 * @param {string} page
 * @param {Pick<Link, 'label' | 'target'>} link
 * @param {Project['files']} files
 * @param {Project['read']} read
 */
function linkFault(page, { label, target }, files, read) {
  const to = leads(page, target);
  if (!to) return null;
  if (to.file.startsWith('..')) return `${target} leads out of the project`;
  if (!files.has(to.file)) {
    const folder = to.file === '.' || [...files].some((file) => file.startsWith(`${to.file}/`));
    return folder && !to.anchor ? null : `${target}: there is no ${to.file}`;
  }
  if (!to.anchor) return null;
  if (to.file.endsWith('.md')) return anchors(read(to.file)).has(to.anchor) ? null : `${target}: no heading is called so`;
  const [, first, last = first] = /^L(\d+)(?:-L(\d+))?$/.exec(to.anchor) ?? [];
  const text = read(to.file);
  if (!first || Number(first) < 1 || Number(last) > text.split('\n').length) return `${target}: there is no such line`;
  const name = nameOf(label);
  if (!name || linesOf(text, name).some((n) => Number(first) <= n && n <= Number(last))) return null;
  return `${target}: ${name} does not stand there; node scripts/documents.mjs --aim looks for it`;
}

/**
 * What is wrong with a snippet, or null: data that cannot be read, shell lines that are not run without a reason.
 * @param {Snippet} snippet
 * @param {Project['parseToml']} parseToml
 */
function snippetFault({ language, info, code }, parseToml) {
  if (language === 'sh' && info && !/^not run: ./.test(info)) return 'write "sh", or "sh not run: why"';
  try {
    if (language === 'json') JSON.parse(code);
    if (language === 'jsonl')
      code
        .split('\n')
        .filter(Boolean)
        .forEach((line) => JSON.parse(line));
    if (language === 'toml') parseToml?.(code);
    return null;
  } catch (trouble) {
    return `${language} that cannot be read: ${/** @type {Error} */ (trouble).message.split('\n')[0]}`;
  }
}

/**
 * What is wrong with a changelog, beside its links.
 * @param {string} text
 * @param {string} version
 */
export function changelogFaults(text, version) {
  /** @type {Fault[]} */
  const faults = [];
  const say = (/** @type {number} */ line, /** @type {string} */ what) => faults.push({ line, what });
  let kind = -1;
  /** @type {{ number?: string, date?: string } | null} */
  let before = null;
  text.split('\n').forEach((content, n) => {
    if (content.startsWith('## ')) {
      const [, number, date] = /^## \[(Unreleased|\d+\.\d+\.\d+)\](?: - (\d{4}-\d\d-\d\d))?$/.exec(content) ?? [];
      if (!number || (number === 'Unreleased') !== (date === undefined)) say(n + 1, 'write "## [Unreleased]" or "## [1.2.3] - 2026-01-31"');
      if (number === 'Unreleased' && before) say(n + 1, 'what is unreleased stands first');
      if (before?.date && date && date > before.date) say(n + 1, 'the newest version stands first');
      kind = -1;
      before = { number, date };
    } else if (content.startsWith('### ')) {
      const at = KINDS.indexOf(content.slice(4));
      if (at <= kind) say(n + 1, `headings of a version are, in this order and once each: ${KINDS.join(', ')}`);
      kind = at;
    }
  });
  if (!text.includes(`\n## [${version}] - `)) say(1, `nothing is said of version ${version}`);
  return faults;
}

/**
 * Everything that is wrong with one page: `{ line, what }`. `files` are all of the project, `read` gives the text of one.
 * @param {string} page
 * @param {string} text
 * @param {Project} project
 */
export function faultsOf(page, text, { files, read, parseToml, version }) {
  const { prose, snippets, unclosed } = parts(text);
  const faults = links(prose).flatMap((link) => {
    const what = linkFault(page, link, files, read);
    return what ? [{ line: link.line, what }] : [];
  });
  for (const { index, 1: path } of prose.matchAll(PATH)) {
    const there = files.has(path) || [...files].some((file) => file.startsWith(path.replace(/\/?$/, '/')));
    if (!there) faults.push({ line: lineOf(prose, index), what: `there is no ${path}` });
  }
  for (const snippet of snippets) {
    const what = snippetFault(snippet, parseToml);
    if (what) faults.push({ line: snippet.line, what });
  }
  if (unclosed) faults.push({ line: unclosed - 1, what: 'a fence of code is never closed' });
  if (page === 'README.md' && Buffer.byteLength(text) > FRONT_PAGE) {
    faults.push({ line: 1, what: `${Buffer.byteLength(text)} bytes; the front page has at most ${FRONT_PAGE}: move things to docs/` });
  }
  if (page === 'CHANGELOG.md') faults.push(...changelogFaults(text, version));
  return faults;
}

/**
 * Headers that the page for webmasters shows otherwise than the server here sends them.
 * @param {string} text
 * @param {Record<string, string>} headers
 * @returns {Fault[]}
 */
export function hostingFaults(text, headers) {
  return Object.entries(headers).flatMap(([name, value]) => {
    const shown = text.split('\n').filter((line) => line.toLowerCase().includes(`${name} "`) && line.includes(`"${value}"`)).length;
    return shown < HOSTING.times
      ? [{ line: 1, what: `${name} is not shown as scripts/serve.mjs sends it, for each server: ${value}` }]
      : [];
  });
}

/**
 * The project as it lies here: what git knows, or would.
 * @returns {Project & { pages: string[] }}
 */
export function project() {
  const listed = output('git', ['ls-files', '--cached', '--others', '--exclude-standard']);
  if (listed === null) stop('the documents are checked in a git checkout only');
  const files = new Set(listed.split('\n').filter((file) => existsSync(join(root, file))));
  return {
    files,
    version: version(),
    pages: [...files].filter((file) => file.endsWith('.md')),
    read: (file) => readFileSync(join(root, file), 'utf8'),
  };
}

/** Stops where a document is wrong. */
export async function documents() {
  const { parse: parseToml } = await import('smol-toml');
  const { HEADERS } = await import('./serve.mjs');
  const { pages, ...rest } = project();
  const faults = pages.flatMap((page) => {
    const text = rest.read(page);
    const found = faultsOf(page, text, { ...rest, parseToml });
    if (page === HOSTING.page) found.push(...hostingFaults(text, HEADERS));
    return found.map(({ line, what }) => `${page}:${line}: ${what}`);
  });
  if (faults.length > 0) stop(`documents:\n  ${faults.join('\n  ')}`);
  note(`${pages.length} pages`);
}

/**
 * The scenario that a piece of JSON is, or would be in: itself, or a names file in one. Null for anything else.
 * @param {any} value
 */
export function scenarioOf(value) {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  if (Array.isArray(value.candidates)) return { names: value };
  const keys = Object.keys(value);
  return keys.some((key) => TELLING.includes(key)) && keys.every((key) => FIELDS.includes(key)) ? value : null;
}

/** Has the built core check every scenario that a document shows, and stops where it refuses one. */
export async function shownScenarios() {
  const { load, isProblem } = await import(pathToFileURL(join(pkgNpm, 'index.js')).href);
  const core = await load();
  const { pages, read } = project();
  /** @type {string[]} */
  const faults = [];
  let checked = 0;
  for (const page of pages) {
    for (const { language, line, code } of parts(read(page)).snippets) {
      if (language !== 'json' && language !== 'jsonl') continue;
      const values =
        language === 'json'
          ? [JSON.parse(code)]
          : code
              .split('\n')
              .filter(Boolean)
              .map((one) => JSON.parse(one));
      for (const scenario of values.map(scenarioOf).filter(Boolean)) {
        checked += 1;
        const answer = core.check(scenario);
        if (isProblem(answer)) faults.push(`${page}:${line}: ${answer.error.field}: ${answer.error.message}`);
      }
    }
  }
  if (faults.length > 0) stop(`scenarios that the checker refuses:\n  ${faults.join('\n  ')}`);
  note(`${checked} scenarios accepted`);
}

/**
 * The line of a file for a name; of several the nearest to where it was.
 * @param {string} text
 * @param {string} name
 * @param {number} was
 */
export function aimed(text, name, was) {
  const [best = null] = linesOf(text, name).sort((a, b) => Math.abs(a - was) - Math.abs(b - was));
  return best;
}

/** Writes line numbers of links anew where the line no longer holds the name. */
function aim() {
  const { files, pages, read } = project();
  for (const page of pages) {
    let text = read(page);
    for (const link of links(parts(text).prose).reverse()) {
      const to = leads(page, link.target);
      if (!to) continue;
      const [, was] = /^L(\d+)$/.exec(to.anchor) ?? [];
      const name = nameOf(link.label);
      if (!was || !name || !files.has(to.file) || !linkFault(page, link, files, read)) continue;
      const line = aimed(read(to.file), name, Number(was));
      if (line === null) note(`${page}:${link.line}: ${basename(to.file)} no longer holds ${name}`);
      else {
        note(`${page}:${link.line}: ${link.label} ${was} -> ${line}`);
        const whole = `[${link.label}](${link.target})`;
        text = text.replace(whole, whole.replace(/#L\d+\)$/, `#L${line})`));
      }
    }
    if (text !== read(page)) writeFileSync(join(root, page), text);
  }
}

if (import.meta.filename === process.argv[1]) {
  if (process.argv.includes('--aim')) aim();
  await documents();
  if (existsSync(join(pkgNpm, 'index.js'))) await shownScenarios();
  else note('the scenarios shown were not checked: nothing is built (npm run build)');
}
