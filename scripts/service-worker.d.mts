import type { Plugin } from 'vite';

export function buildServiceWorker(): Promise<void>;
export function serviceWorker(): Plugin;
