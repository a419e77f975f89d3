/**
 * On the host page: makes every <iframe data-cek-netral> as tall as what is in it, and notes on it how old the law in there
 * is (`data-law-state`: current, ageing or outdated; the frame tells `cek-netral:law`). Asks each once, for those that were first.
 */
const ours = () => document.querySelectorAll<HTMLIFrameElement>('iframe[data-cek-netral], iframe.cek-netral');

/** What a message holds; anybody may send one. */
const told = ({ data }: MessageEvent) => (data ?? {}) as { type?: unknown; height?: unknown; state?: unknown; as_of?: unknown };

window.addEventListener('message', (event) => {
  const { type, height } = told(event);
  if (!(type === 'cek-netral:height' && typeof height === 'number' && height > 0 && height < 100_000)) return;
  for (const frame of ours()) {
    if (frame.contentWindow !== event.source) continue;
    frame.style.border = '0';
    frame.style.height = `${height}px`;
  }
});
window.addEventListener('message', (event) => {
  const { type, state, as_of } = told(event);
  if (type !== 'cek-netral:law' || typeof state !== 'string' || !['current', 'ageing', 'outdated'].includes(state)) return;
  for (const frame of ours()) {
    if (frame.contentWindow !== event.source) continue;
    frame.dataset['lawState'] = state;
    frame.dispatchEvent(new CustomEvent('cek-netral:law', { detail: { as_of: String(as_of), state }, bubbles: true }));
  }
});
for (const frame of ours()) frame.contentWindow?.postMessage({ type: 'cek-netral:measure' }, '*');
