/** The page around the element: its title and language follow the language chosen inside. */
import './page.css';
import './cek-netral.ts';
import { messages } from './messages/index.ts';
import type { Lang } from './types.ts';

document.addEventListener('cek-netral:language', (event) => {
  const { lang } = (event as CustomEvent<{ lang: Lang }>).detail;
  document.documentElement.lang = lang;
  document.title = messages[lang].pageTitle;
});
