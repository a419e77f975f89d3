// The address of the page once it is published, if the build is told: CEK_NETRAL_URL=https://situs.example/cek/ npm run build.
import { stop } from './say.mjs';

/** The folder's address with a slash at its end; empty where none is said. */
export function ownAddress(said = process.env.CEK_NETRAL_URL ?? '') {
  if (!said) return '';
  const href = URL.canParse(said) ? new URL(said).href : '';
  if (!href.startsWith('https://')) stop(`CEK_NETRAL_URL is no address that begins with https://: ${said}`);
  return href.replace(/\/?$/, '/');
}

/**
 * What those who show a link need and cannot work out: addresses that are whole. Without the page's own there are none to give.
 * @returns {import('vite').HtmlTagDescriptor[]}
 */
export function addressTags(own = ownAddress()) {
  if (!own) return [];
  const injectTo = /** @type {const} */ ('head');
  /**
   * @param {string} name
   * @param {string} content
   */
  const meta = (name, content) => ({ tag: 'meta', attrs: { property: name, content }, injectTo });
  return [
    { tag: 'link', attrs: { rel: 'canonical', href: own }, injectTo },
    meta('og:url', own),
    meta('og:image', `${own}kartu.png`),
    meta('og:image:width', '1200'),
    meta('og:image:height', '630'),
    meta('og:image:alt', 'Cek Netral: Boleh saya unggah ini?'),
    { tag: 'meta', attrs: { name: 'twitter:card', content: 'summary_large_image' }, injectTo },
  ];
}
