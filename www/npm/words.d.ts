/** Every part of the data, as a module: a module is found wherever it is, a file beside it is not. */
import type { Part } from '../src/checker.ts';

declare const words: Record<Part, string>;
export default words;
