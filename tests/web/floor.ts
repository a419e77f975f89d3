/** The oldest browsers that page and widget are made for, and what they know, by MDN's data on browsers. */
import bcd, { type CompatStatement, type Identifier, type SimpleSupportStatement } from '@mdn/browser-compat-data' with { type: 'json' };

/** As docs/pengelola-situs.md promises them. */
export const FLOOR = {
  chrome: 96,
  chrome_android: 96,
  webview_android: 96,
  firefox: 115,
  firefox_android: 115,
  safari: 15.4,
  safari_ios: 15.4,
} as const;

type Browser = keyof typeof FLOOR;
const BROWSERS = Object.keys(FLOOR) as Browser[];

const number = (version: string | boolean | undefined | null) =>
  typeof version === 'string' ? Number.parseFloat(version.replace('≤', '')) : NaN;

/** Whether one statement says that a browser has something under its own name, without a switch. */
function has(statement: SimpleSupportStatement, floor: number): boolean {
  if (statement.flags || statement.prefix || statement.alternative_name) return false;
  return number(statement.version_added) <= floor && !(number(statement.version_removed) <= floor);
}

/** The browsers of the floor that lack something. */
export function lacking(compat: CompatStatement): Browser[] {
  return BROWSERS.filter((browser) => {
    const said = compat.support[browser];
    const statements = Array.isArray(said) ? said : said ? [said] : [];
    return !statements.some((statement) => has(statement, FLOOR[browser]));
  });
}

/** The same of a path in the data, such as `css.properties.gap`; null where the data has no such thing. */
export function lackingAt(path: string[]): Browser[] | null {
  let at: Identifier | undefined = bcd as unknown as Identifier;
  for (const name of path) at = at?.[name];
  return at?.__compat ? lacking(at.__compat) : null;
}

/** Names that scripts use of the browser, each with who lacks all that is called so. */
export function names(): { globals: Map<string, Browser[]>; members: Map<string, Browser[]> } {
  const [globals, members] = [new Map<string, Browser[]>(), new Map<string, Browser[]>()];
  const note = (into: Map<string, Browser[]>, name: string, identifier: Identifier) => {
    if (!identifier.__compat) return;
    const lack = lacking(identifier.__compat);
    const before = into.get(name);
    into.set(name, before ? before.filter((browser) => lack.includes(browser)) : lack);
  };
  for (const [owner, identifier] of [...Object.entries(bcd.javascript['builtins'] ?? {}), ...Object.entries(bcd.api)]) {
    if (owner === '__compat') continue;
    note(globals, owner, identifier as Identifier);
    for (const [name, member] of Object.entries(identifier as Identifier)) {
      if (name === '__compat') continue;
      const bare = name.replace(/_(static|event)$/, '');
      note(members, bare, member as Identifier);
      if (owner === 'Window') note(globals, bare, member as Identifier);
    }
  }
  return { globals, members };
}
