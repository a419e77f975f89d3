/** The page as an app: works offline, takes shared texts, and a new version comes when the user wants it. */
import { day } from '../messages/index.ts';
import { pageMessages } from '../messages/page/index.ts';
import { isBlank } from '../state.ts';
import { store } from './carry.ts';
import type { Desk } from './desk.ts';
import { download } from './download.ts';
import type { Notice } from './notices.ts';
import { ask, register, takeOver, tellDraft, type About, type Shared } from './worker.ts';

/** The query that the worker opens the page with when a text was shared (`worker/sw.ts`). */
const SHARED = 'bagikan';

export function startApp(desk: Desk): void {
  if (!('serviceWorker' in navigator)) return;
  tellDraft(() => (isBlank(desk.draft) ? null : desk.file()));
  register((worker) => void announce(desk, worker)).catch(() => {
    // Without a worker the page is the same page, with a network.
  });
  // Taken in another tab, a new version has no files of this page any more. A first worker is nothing new.
  let controlled = navigator.serviceWorker.controller !== null;
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (controlled) offer(desk, '', () => location.reload());
    controlled = true;
  });
}

async function announce(desk: Desk, worker: ServiceWorker): Promise<void> {
  const about = await ask<About>(worker, { ask: 'about' });
  const { notice: m } = pageMessages[desk.lang];
  const newLaw = about && about.law.version !== desk.law.version ? ` ${m.updateLaw(day(about.law.as_of, desk.lang))}` : '';
  offer(desk, newLaw, () => void takeOver(worker).then(() => location.reload()));
}

/** Offers the new version, for which `reload` draws the page anew. The draft goes along, or the user is told first. */
function offer(desk: Desk, more: string, reload: () => void): void {
  const { notice: m } = pageMessages[desk.lang];
  const update = () => {
    desk.letGo();
    reload();
  };
  const show = (text: string, actions: Notice['actions']) => desk.notices.show({ kind: 'update', text, actions });
  show(m.updateReady + more, [
    {
      label: m.update,
      do: () => {
        if (store(desk.file()) || isBlank(desk.draft)) return update();
        // A browser that keeps nothing would bring the page back empty.
        const { notice: now, keep } = pageMessages[desk.lang];
        show(now.notCarried, [
          { label: keep.download, do: () => download(desk.named()) },
          { label: now.updateAnyway, do: update },
        ]);
      },
    },
  ]);
}

/** Takes the text for which the page was opened, if it was opened for one. */
export async function takeShared(desk: Desk): Promise<void> {
  const address = new URL(location.href);
  const id = address.searchParams.get(SHARED);
  if (id === null) return;
  address.searchParams.delete(SHARED);
  history.replaceState(null, '', address);
  const worker = navigator.serviceWorker?.controller;
  const shared = worker && (await ask<Shared>(worker, { ask: 'shared', id }));
  if (shared?.text) desk.share(shared.text, shared.draft);
  else desk.notices.show({ kind: 'fault', text: pageMessages[desk.lang].notice.shareLost });
}
