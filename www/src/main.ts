/** The page around the element: title and language follow the language chosen inside; what only a page can do comes after it. */
import './page.css';
import { speakFooter } from './footer.ts';
import { messages } from './messages/index.ts';
import { takeFirstBox } from './page/first-box.ts';
import { painted } from './page/painted.ts';
import type { Lang } from './types.ts';

document.addEventListener('cek-netral:language', (event) => {
  const { lang } = (event as CustomEvent<{ lang: Lang }>).detail;
  document.documentElement.lang = lang;
  speakFooter(lang);
  document.title = messages[lang].pageTitle;
});

/** Address of the list of regions below the page; set by the build. */
declare const REGIONS: string;

void start();

/** What is there without scripts is drawn first; then the element with its box; then what stands around it; then the core, which here waits for nobody to scroll. */
async function start(): Promise<void> {
  await painted();
  // Until something is drawn the line is for that alone.
  document.querySelector('link#core')?.removeAttribute('media');
  // The style sheet takes a phone as long to read as all the rest: a task of its own.
  const { styles } = await import('./styles.ts');
  void styles.styleSheet;
  const { breathe } = await import('./breathe.ts');
  await breathe();
  const { CekNetral } = await import('./cek-netral.ts');
  CekNetral.regionsSrc = new URL(REGIONS, document.baseURI).href;
  CekNetral.translated = async () => (await import('./page/translated.ts')).translated();
  CekNetral.fetch();
  const checker = document.querySelector('cek-netral');
  if (!checker) return;
  void takeFirstBox(checker);
  await checker.updateComplete;
  await breathe();
  const { startPage } = await import('./page/start.ts');
  startPage(checker);
  await breathe();
  await checker.load();
}
