/** The page around the element: title and language follow the language chosen inside; what only a page can do comes after it. */
import './page.css';
import { breathe } from './breathe.ts';
import './cek-netral.ts';
import { speakFooter } from './footer.ts';
import { messages } from './messages/index.ts';
import { takeFirstBox } from './page/first-box.ts';
import type { CekNetral } from './cek-netral.ts';
import type { Lang } from './types.ts';

document.addEventListener('cek-netral:language', (event) => {
  const { lang } = (event as CustomEvent<{ lang: Lang }>).detail;
  document.documentElement.lang = lang;
  speakFooter(lang);
  document.title = messages[lang].pageTitle;
});

const checker = document.querySelector('cek-netral');
if (checker) {
  void takeFirstBox(checker);
  void start(checker);
}

/** The box comes first; then what stands around it; then the core, which here waits for nobody to scroll. */
async function start(checker: CekNetral): Promise<void> {
  await checker.updateComplete;
  await breathe();
  const { startPage } = await import('./page/start.ts');
  startPage(checker);
  await breathe();
  await checker.load();
}
