/**
 * On the host page: makes every <iframe data-cek-netral> as tall as what is in it, and notes on it how old the law in there
 * is (`data-law-state`: current, ageing or outdated; the frame tells `cek-netral:law`). Asks each once, for those that were first.
 */
const ours = () => document.querySelectorAll<HTMLIFrameElement>('iframe[data-cek-netral], iframe.cek-netral');

window.addEventListener('message', ({ source, data }) => {
  const height = data?.type === 'cek-netral:height' ? data.height : 0;
  if (!(typeof height === 'number' && height > 0 && height < 100_000)) return;
  for (const frame of ours()) {
    if (frame.contentWindow !== source) continue;
    frame.style.border = '0';
    frame.style.height = `${height}px`;
  }
});
window.addEventListener('message', ({ source, data }) => {
  if (data?.type !== 'cek-netral:law' || !['current', 'ageing', 'outdated'].includes(data.state)) return;
  for (const frame of ours()) {
    if (frame.contentWindow !== source) continue;
    frame.dataset['lawState'] = data.state;
    frame.dispatchEvent(new CustomEvent('cek-netral:law', { detail: { as_of: String(data.as_of), state: data.state }, bubbles: true }));
  }
});
for (const frame of ours()) frame.contentWindow?.postMessage({ type: 'cek-netral:measure' }, '*');
