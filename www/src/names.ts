/** The agency's file of local candidates: fetched from the host of the page, and handed to the core as it is. */
import type { Problem } from './types.ts';

/** Largest file that is read, in UTF-16 units. */
const LARGEST = 512 * 1024;

function problem(code: string, message: string): Problem {
  return { error: { code, field: 'names-src', message, allowed: [] } };
}

/** What the file holds, or a `Problem` that says why there is nothing. Only the page's own host is asked. */
export async function fetchNames(src: string): Promise<{ names: unknown } | Problem> {
  let address: URL;
  try {
    address = new URL(src, document.baseURI);
  } catch {
    return problem('names_address', `names-src: "${src}"`);
  }
  // A sandboxed frame has no origin of its own; it counts as the host of its address.
  if (address.origin !== new URL(document.baseURI).origin) return problem('names_other_host', address.href);
  let text: string;
  try {
    const response = await fetch(address, { credentials: 'omit' });
    if (!response.ok) return problem('names_unreachable', `${response.status} ${address.href}`);
    text = await response.text();
  } catch {
    return problem('names_unreachable', address.href);
  }
  if (text.length > LARGEST) return problem('names_too_large', `${address.href}: ${text.length} > ${LARGEST}`);
  try {
    return { names: JSON.parse(text) };
  } catch (trouble) {
    return problem('names_not_json', `${address.href}: ${String(trouble)}`);
  }
}
