import type { Server } from 'node:http';

export const HEADERS: Record<string, string>;
/** `port` 0 takes any that is free. */
export function serve(options?: { dir?: string; port?: number; strict?: boolean }): Promise<{ server: Server; url: string }>;
