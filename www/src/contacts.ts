/** Whom to ask at the agency that shows the checker: what its page gives in the attribute or property `contacts`. */

export interface Contact {
  /** Who it is: "Inspektorat". */
  label: string;
  /** A telephone number, an e-mail address, a web address, or any words. */
  value: string;
}

/** Most contacts that are shown. */
const MOST = 8;

/**
 * Reads the attribute: one contact per line or between `|`, as "Inspektorat: 0411-123456", or a JSON array of objects with
 * `label` and `value`. What cannot be read is left out.
 */
export function readContacts(text: string | null): Contact[] {
  if (!text?.trim()) return [];
  if (text.trim().startsWith('[')) return fromJson(text);
  return text
    .split(/[|\n]/)
    .map((line) => /^([^:]+):\s*(.+)$/.exec(line.trim()))
    .flatMap((found) => (found?.[1] && found[2] ? [{ label: found[1].trim(), value: found[2].trim() }] : []))
    .slice(0, MOST);
}

function fromJson(text: string): Contact[] {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    return [];
  }
  if (!Array.isArray(given)) return [];
  return given
    .map((one: Partial<Contact> | null) => ({ label: String(one?.label ?? ''), value: String(one?.value ?? '') }))
    .filter(({ label, value }) => label && value)
    .slice(0, MOST);
}

/** Where a contact leads, or null for words that lead nowhere. Never a scheme that could run something. */
export function addressOf(value: string): string | null {
  if (/^https?:\/\/[^\s]+$/i.test(value)) return value;
  if (/^[^\s@:/?]+@[^\s@:/?]+\.[^\s@:/?]+$/.test(value)) return `mailto:${value}`;
  if (/^[+(]?\d[\d\s().-]{4,}$/.test(value)) return `tel:${value.replace(/[^\d+]/g, '')}`;
  return null;
}
