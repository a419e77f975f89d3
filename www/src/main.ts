/** The page around the element: title and language follow the language chosen inside; what only a page can do is joined here. */
import './page.css';
import './cek-netral.ts';
import { messages } from './messages/index.ts';
import { startApp, takeShared } from './page/app.ts';
import { Desk } from './page/desk.ts';
import { takeFirstBox } from './page/first-box.ts';
import { Installing } from './page/install.ts';
import type { Lang } from './types.ts';

document.addEventListener('cek-netral:language', (event) => {
  const { lang } = (event as CustomEvent<{ lang: Lang }>).detail;
  document.documentElement.lang = lang;
  document.title = messages[lang].pageTitle;
});

const checker = document.querySelector('cek-netral');
if (checker) {
  void takeFirstBox(checker);
  const installing = new Installing((possible) => (desk.installable = possible));
  const desk = new Desk(checker, () => installing.offer());
  const begin = () => {
    desk.begin();
    // A shortcut of the installed app leads to one of the two ways to write.
    if (new URLSearchParams(location.search).get('tulis') === 'situasi') checker.restore({ ...checker.draft, mode: 'description' });
    void takeShared(desk);
    if (import.meta.env.PROD) startApp(desk);
  };
  checker.addEventListener('cek-netral:ready', begin, { once: true });
  // Here the checker is what the page is for: it waits for nobody to scroll.
  void checker.load();
}
