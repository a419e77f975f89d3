import type { Plugin } from 'vite';

export function regionsFile(): { name: string; bytes: Buffer };
export function regionsAsset(): Plugin;
