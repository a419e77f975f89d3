/**
 * Lengths that the page around the element cannot change. A site may set the font size of its root to anything (10px is an old
 * habit), so `rem` says nothing about what the reader asked for. Inside the element it is replaced by the reader's own size:
 * `medium`, the size chosen in the browser, measured once at the element's root.
 */
import { unsafeCSS, type CSSResult } from 'lit';

const SIZE = '--cek-netral-rem';

/** Registered, it is a length that children inherit as measured; where that cannot be, 16px stands for it. */
function register(): boolean {
  try {
    CSS.registerProperty({ name: SIZE, syntax: '<length>', inherits: true, initialValue: '16px' });
    return true;
  } catch (trouble) {
    // A second copy of the script finds it registered.
    return trouble instanceof DOMException && trouble.name === 'InvalidModificationError';
  }
}

const measured = register() ? '1em' : '16px';

/** The same style sheets with every `rem` taken from the element's own root instead of the page's. */
export function isolate(sheets: CSSResult[]): CSSResult {
  const text = sheets.map(String).join('\n');
  return unsafeCSS(
    `.root { ${SIZE}: ${measured}; }\n` +
      text
        // A container query measures `em` by its container, where it is the reader's size.
        .replace(/@(?:container|media)[^{]*/g, (query) => query.replaceAll('rem', 'em'))
        // Not by looking behind, which Safari cannot before 16.4: the script would not even be read.
        .replace(/(^|[^\w.-])(-?(?:\d*\.)?\d+)rem\b/g, `$1calc($2 * var(${SIZE}))`),
  );
}
