// Makes a list of regions with their pairs (src/regions/data/README.md) from the election commission's names as published.
// node scripts/regions.mjs RAW.json pilkada-2024 > src/regions/data/pilkada-2024.json
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './lib/paths.mjs';

const DATA = join(root, 'src/regions/data');

/** Before a name, in capital letters and without dots. */
const TITLES = new Set(
  `H HJ HI HAJI KH TGH TGK IR DR DRS DRA DRG DRH HC PROF PDT PT PNT UST APT NS ARS CAPT GRA POL TNI PURN CKM KOL LETKOL BRIGJEN MAYJEN LETJEN
  JENDERAL IRJEN KOMJEN`.split(/\s+/),
);
/** In brackets and no nickname: parts of titles and degrees. */
const NO_NICKNAMES = new Set('PURN P HC C K PD ACC HONS BD HAN'.split(' '));
/** Words of two letters that are names; others are initials. */
const SHORT = new Set('AB AL BU DA DE EL HO LA LI MO NU OE SI UU WA YO'.split(' '));

/**
 * A region as it is published, and as it is listed.
 * @typedef {{ number: number, names: string[] }} RawPair
 * @typedef {{ code: string, name: string, office: string, pairs: RawPair[] }} RawRegion
 * @typedef {{ number: number, empty?: boolean, names?: string[], nicknames?: string[] }} Pair
 * @typedef {{ code: string, name: string, again?: string | undefined, pairs: Pair[] }} Region
 *
 * What is said of an election; `again` names the regions that vote once more, by the election in which they do.
 * @typedef {{ again?: Record<string, string[]>, [name: string]: unknown }} About
 */

/** @param {string} word */
const bare = (word) => word.replace(/[^\p{L}]/gu, '').toUpperCase();
/** @param {string} word */
const isTitle = (word) =>
  TITLES.has(bare(word)) ||
  word
    .split('.')
    .filter(Boolean)
    .every((part) => TITLES.has(bare(part)));

/**
 * Capital letters as people write names: "SF HARIYANTO" is "SF Hariyanto", "MU’AFI" is "Mu'afi".
 * @param {string[]} words
 */
function written(words) {
  return words
    .map((word) => {
      const plain = word.replace(/[’‘`´]/g, "'");
      if (/^(\p{L}\.)+\p{L}?$/u.test(plain) || /[a-z]/.test(plain)) return plain;
      if (plain.length === 2 && /^\p{L}+$/u.test(plain) && !SHORT.has(plain)) return plain;
      return plain.toLowerCase().replace(/(^|[-.])\p{L}/gu, (start) => start.toUpperCase());
    })
    .join(' ');
}

/**
 * One person as published: name and nicknames, without titles before and degrees after.
 * @param {string} published
 */
function person(published) {
  /** @type {string[]} */
  const nicknames = [];
  let name = published.replace(/\s+/g, ' ').replace(/\(([^)]*)\)/g, (_, inside) => {
    if (!NO_NICKNAMES.has(bare(inside))) nicknames.push(written(inside.trim().split(' ')));
    return ' ';
  });
  // Degrees follow after a comma.
  name = name.split(',')[0].replace(/\.(?=\p{L}{3})/gu, '. ');
  let words = name
    .trim()
    .split(/\s+/)
    .filter((word) => /\p{L}/u.test(word));
  while (words.length > 1 && isTitle(words[0])) words.shift();
  const alias = words.findIndex((word) => bare(word) === 'ALIAS');
  if (alias > 0 && alias < words.length - 1) {
    nicknames.push(written(words.slice(alias + 1)));
    words = words.slice(0, alias);
  }
  while (words.length > 1 && /^(\p{Lu}\.)+\p{Lu}{2,3}\.?$/u.test(words.at(-1) ?? '')) words.pop();
  // A dot after a whole word is a slip, or a degree's.
  words = words.map((word) => (bare(word).length > 3 ? word.replace(/\.$/, '') : word));
  return { name: written(words), nicknames };
}

/**
 * @param {RawPair} pair
 * @returns {Pair}
 */
function pair({ number, names }) {
  if (/^(KOLOM|KOTAK) KOSONG$/i.test(names[0].trim())) return { number, empty: true };
  const people = names.filter((name) => name.trim()).map(person);
  const nicknames = people.flatMap((one) => one.nicknames);
  return { number, names: people.map(({ name }) => name), ...(nicknames.length > 0 && { nicknames }) };
}

/** @param {RawRegion} region */
function regionName({ name, office }) {
  const said = written(name.trim().split(/\s+/))
    .replace(/^Dki\b/, 'DKI')
    .replace(/^Di\b/, 'DI');
  return office === 'gubernur' ? `Provinsi ${said}` : /^Kota /.test(said) ? said : `Kabupaten ${said}`;
}

/**
 * The list of one election from the raw regions; `about` is what `<election>.about.json` says of it.
 * @param {RawRegion[]} raw
 * @param {About} about
 * @returns {Record<string, unknown> & { regions: Region[] }}
 */
export function list(raw, about) {
  const again = Object.entries(about.again ?? {}).flatMap(([election, codes]) =>
    codes.map((code) => /** @type {const} */ ([code, election])),
  );
  const { again: _, ...head } = about;
  const regions = raw.map((region) => ({
    code: region.code,
    name: regionName(region),
    ...(again.some(([code]) => code === region.code) && { again: new Map(again).get(region.code) }),
    pairs: region.pairs.map(pair).sort((a, b) => a.number - b.number),
  }));
  const unknown = again.filter(([code]) => !regions.some((region) => region.code === code));
  if (unknown.length > 0) throw new Error(`no region has the code ${unknown.map(([code]) => code).join(', ')}`);
  return { ...head, regions: regions.sort((a, b) => (a.code < b.code ? -1 : 1)) };
}

/**
 * As it is committed: one region a line.
 * @param {ReturnType<typeof list>} list
 */
function lines({ regions, ...head }) {
  const rows = Object.entries(head).map(([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)},\n`);
  return `{\n${rows.join('')}  "regions": [\n${regions.map((region) => `    ${JSON.stringify(region)}`).join(',\n')}\n  ]\n}\n`;
}

/**
 * A region in few bytes: code, name, the re-vote or 0, and for each pair number, names and nicknames; `www/src/regions.ts` reads it.
 * @param {Region} region
 */
function row({ code, name, again, pairs }) {
  return [code, name, again ?? 0, pairs.map((one) => [one.number, (one.names ?? []).join('/'), ...(one.nicknames ?? [])])];
}

/** The lists of all elections as one file of the site, the newest first. The name holds a hash of what is in it. */
export function regionsFile() {
  /** @type {{ election: string, vote: string, regions: Region[] }[]} */
  const all = readdirSync(DATA)
    .filter((name) => name.endsWith('.json') && !name.endsWith('.about.json'))
    .map((name) => JSON.parse(readFileSync(join(DATA, name), 'utf8')));
  const lists = all
    .sort((a, b) => (a.vote > b.vote ? -1 : 1))
    .map(({ election, vote, regions }) => ({ election, vote, regions: regions.map(row) }));
  const bytes = Buffer.from(JSON.stringify({ lists }));
  return { name: `daerah-${createHash('sha256').update(bytes).digest('hex').slice(0, 8)}.json`, bytes };
}

/**
 * Lays that file beside the page's own, and serves it where vite serves them.
 * @returns {import('vite').Plugin}
 */
export function regionsAsset() {
  const { name, bytes } = regionsFile();
  return {
    name: 'cek-netral-regions',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: `assets/${name}`, source: bytes });
    },
    configureServer(server) {
      server.middlewares.use(`/assets/${name}`, (_request, response) => {
        response.setHeader('content-type', 'application/json').end(bytes);
      });
    },
  };
}

if (import.meta.filename === process.argv[1]) {
  const [raw, election] = process.argv.slice(2);
  const about = join(DATA, `${election}.about.json`);
  if (!raw || !existsSync(about)) {
    console.error('node scripts/regions.mjs RAW.json ELECTION, where src/regions/data/ELECTION.about.json says what election it is');
    process.exit(2);
  }
  process.stdout.write(lines(list(JSON.parse(readFileSync(raw, 'utf8')), JSON.parse(readFileSync(about, 'utf8')))));
}
