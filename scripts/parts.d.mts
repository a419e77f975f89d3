export type Part = 'english' | 'law' | 'law-english';
export const PARTS: Part[];
export function partFile(part: Part): string;
export function readPart(part: Part): Buffer;
export function integrity(bytes: Uint8Array): string;
export function partsIntegrity(): Partial<Record<Part, string>>;
export function wholeChecker(core: { Checker: new () => object }): object;
