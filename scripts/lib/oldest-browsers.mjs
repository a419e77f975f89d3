// The oldest browsers that what is served has to run in, as docs/pengelola-situs.md promises them; `tests/web/floor.spec.ts` holds it to them.
export const OLDEST = { chrome: 96, firefox: 115, safari: 15.4 };

/**
 * What the builder of scripts and styles is told: a little newer than these. It would write private fields as functions for the sake
 * of two faults of theirs, static fields called `name` or `length` in Chrome and parentheses in the first value of a field in Safari.
 * The test named above finds both.
 */
export const TARGET = ['chrome98', `firefox${OLDEST.firefox}`, 'safari16'];
