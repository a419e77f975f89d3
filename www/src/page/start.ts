/** Starts what only the page has, around an element that has not loaded its core yet. */
import type { CekNetral } from '../cek-netral.ts';
import { startApp, takeShared } from './app.ts';
import { Desk } from './desk.ts';
import { Installing } from './install.ts';

export function startPage(checker: CekNetral): void {
  const installing = new Installing((possible) => (desk.installable = possible));
  const desk = new Desk(checker, () => installing.offer());
  const begin = () => {
    desk.begin();
    // A shortcut of the installed app leads to one of the two ways to write; who writes already has found one.
    const situation = new URLSearchParams(location.search).get('tulis') === 'situasi';
    if (situation && !checker.draft.text.trim()) checker.restore({ ...checker.draft, mode: 'description' });
    void takeShared(desk);
    if (import.meta.env.PROD) startApp(desk);
  };
  if (checker.catalogue) begin();
  else checker.addEventListener('cek-netral:ready', begin, { once: true });
}
