// Style sheets in scripts, without what only their authors need: a minifier leaves the inside of a template as it is.

/**
 * Takes comments out of the css templates of the checker, and of white space all but one.
 * @type {import('vite').Plugin}
 */
export const plainSheets = {
  name: 'cek-netral-plain-sheets',
  enforce: 'pre',
  transform(code, id) {
    if (!/\/www\/.*\.ts$/.test(id) || !code.includes('css`')) return null;
    const plain = (/** @type {string} */ sheet) => sheet.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\s+/g, ' ');
    return { code: code.replace(/\bcss`[^`]*`/g, plain), map: null };
  },
};
