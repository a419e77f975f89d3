// Holds comments to what is there: files that they name exist.
import { project } from './documents.mjs';
import { note, stop } from './lib/say.mjs';

const CODE = /\.(rs|ts|mjs|css)$/;
const COMMENT = /^\s*(?:\/\/[/!]?|\/?\*\*?)\s(.*)/;
/** Paths from the root of the project that end in the name of a file. */
const PATH = /(?<![\w/.-])(?:src|www|tests|scripts|docs|schemas)\/[\w./-]*\w\.\w+/g;

/**
 * Lines of a file whose comments name a file that is not there.
 * @param {string} text
 * @param {Set<string>} files
 */
export function strayPaths(text, files) {
  return text.split('\n').flatMap((line, n) => {
    const paths = COMMENT.exec(line)?.[1]?.match(PATH) ?? [];
    return paths.filter((path) => !files.has(path)).map((path) => ({ line: n + 1, path }));
  });
}

/** Stops where a comment names a file that is not there. */
export function comments() {
  const { files, read } = project();
  const code = [...files].filter((file) => CODE.test(file));
  const stray = code.flatMap((file) => strayPaths(read(file), files).map(({ line, path }) => `${file}:${line}: there is no ${path}`));
  if (stray.length > 0) stop(`comments:\n  ${stray.join('\n  ')}`, 'name the file as it is called now');
  note(`${code.length} files`);
}

if (import.meta.filename === process.argv[1]) comments();
