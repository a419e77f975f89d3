/** The text box of the page as it is before the scripts have come: what was typed there, and the place of the caret, go over. */
import type { CekNetral } from '../cek-netral.ts';

export async function takeFirstBox(checker: CekNetral): Promise<void> {
  const box = checker.querySelector<HTMLTextAreaElement>('#first-box');
  if (!box) return;
  const { value, selectionStart, selectionEnd } = box;
  const focused = document.activeElement === box;
  if (value) checker.restore({ ...checker.draft, text: value });
  checker.querySelector('.first')?.remove();
  if (!focused) return;
  await checker.updateComplete;
  const own = checker.shadowRoot?.querySelector<HTMLTextAreaElement>('#box');
  own?.focus({ preventScroll: true });
  own?.setSelectionRange(selectionStart, selectionEnd);
}
