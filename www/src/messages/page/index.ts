import type { Lang } from '../../types.ts';
import { en } from './en.ts';
import { id, type PageMessages } from './id.ts';

export type { PageMessages };

export const pageMessages: Record<Lang, PageMessages> = { id, en };
