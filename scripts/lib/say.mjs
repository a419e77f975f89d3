// What the commands print: short lines while they work, nothing where nothing is to do.

/**
 * One line about a step that takes time.
 * @param {string} text
 */
export function step(text) {
  console.log(`> ${text}`);
}

/**
 * One line that explains or warns.
 * @param {string} text
 */
export function note(text) {
  console.log(`  ${text}`);
}

/**
 * Says what is wrong and what to do about it, and ends the command.
 * @param {string} what
 * @param {string} [fix]
 * @returns {never}
 */
export function stop(what, fix) {
  console.error(`\nStopped: ${what}${fix ? `\nWhat to do: ${fix}` : ''}`);
  process.exit(1);
}

/**
 * Seconds since `start` (from Date.now()), for people.
 * @param {number} start
 */
export function seconds(start) {
  return `${((Date.now() - start) / 1000).toFixed(1)} s`;
}

/**
 * Bytes, for people.
 * @param {number} bytes
 */
export function kilobytes(bytes) {
  return `${(bytes / 1024).toFixed(1)} KB`;
}
