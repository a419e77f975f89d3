/**
 * A link that carries the answers after the `#`, which a browser sends to no server:
 * `#v=1&role=pns&election=pilkada-2024&date=2024-10-10&0.act=like&0.object=regional_pair.campaign_team`.
 * Several answers are joined by dots; `0.` is the first act, `1.` the next. Empty says "belum tahu"; `*` says that what was read is not so.
 */
import { key, type Draft } from '../state.ts';
import type { Lang } from '../types.ts';
import type { LooseDraft } from './restore.ts';
import type { Fault } from './scenario-file.ts';

const VERSION = 1;

export function toFragment(draft: Draft, lang: Lang, { withText }: { withText: boolean }): string {
  const out = new URLSearchParams({ v: String(VERSION) });
  if (lang !== 'id') out.set('lang', lang);
  for (const name of ['role', 'election', 'date'] as const) {
    const value = draft[name];
    if (value) out.set(name, value);
  }
  draft.acts.forEach((answers, act) => {
    for (const [question, given] of Object.entries(answers)) {
      const unknown = draft.skipped.includes(key(act, question)) ? '' : '*';
      out.set(`${act}.${question}`, given === null ? unknown : [given].flat().join('.'));
    }
  });
  if (withText) {
    for (const name of ['text', 'description'] as const) if (draft[name].trim()) out.set(name, draft[name]);
  }
  return `#${out}`;
}

/** What a fragment holds; null where it is none of ours. */
export function fromFragment(fragment: string): LooseDraft | Fault | null {
  if (!/^#v=/.test(fragment)) return null;
  const fields = [...new URLSearchParams(fragment.slice(1))];
  const named = new Map(fields);
  const version = Number(named.get('v'));
  if (!Number.isInteger(version) || version < 1) return 'broken_link';
  if (version > VERSION) return 'newer_version';
  const acts: Record<string, string | string[] | null>[] = [{}];
  const skipped: string[] = [];
  const strange: string[] = [];
  for (const [name, value] of fields) {
    const [, number, question] = /^(\d{1,2})\.(.+)$/.exec(name) ?? [];
    if (number !== undefined && question !== undefined) {
      const act = Number(number);
      while (acts.length <= act) acts.push({});
      const unknown = value === '' || value === '*';
      acts[act] = { ...acts[act], [question]: unknown ? null : value.split('.') };
      if (value === '') skipped.push(key(act, question));
    } else if (!['v', 'lang', 'role', 'election', 'date', 'text', 'description'].includes(name)) strange.push(name);
  }
  const field = (name: string) => named.get(name) ?? null;
  return {
    lang: field('lang') ?? 'id',
    mode: null,
    role: field('role'),
    election: field('election'),
    date: field('date'),
    text: field('text'),
    description: field('description'),
    acts,
    skipped,
    names: null,
    strange,
  };
}
