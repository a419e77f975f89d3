/** The files of the core: what a first answer needs, and the rest of its code, which comes later (`scripts/split.mjs`). */

/** Hashes of the two, as the build saw them ("sha384-..."); none where nothing was built yet. */
declare const CORE_INTEGRITY: { first?: string; later?: string };

export interface CoreFile {
  url: URL;
  integrity: string;
}

export function first(): CoreFile {
  return { url: new URL('../../pkg/cek_netral_first.wasm', import.meta.url), integrity: CORE_INTEGRITY.first ?? '' };
}

/** None where the core is one piece. */
export function later(): CoreFile | null {
  return { url: new URL('../../pkg/cek_netral_later.wasm', import.meta.url), integrity: CORE_INTEGRITY.later ?? '' };
}
