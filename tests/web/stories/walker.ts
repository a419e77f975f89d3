/** Walks a story as somebody would: the box, the rows, the questions one by one, what was found. By hand or by keyboard alone. */
import type { Page } from '@playwright/test';
import type { Lang } from '../../../www/src/types.ts';
import { expect, type Checker } from '../support.ts';

/** More questions than this are no conversation. */
const MOST_QUESTIONS = 15;

/** Ways to use the page. Each of them leaves what it touched in focus or used. */
interface Hands {
  write(text: string): Promise<void>;
  choose(id: string, value: string): Promise<void>;
  date(day: string): Promise<void>;
  /** Presses the button or unfolds the summary. */
  press(target: ReturnType<Page['locator']>): Promise<void>;
  /** Chooses in the list that a question with many answers has. */
  pick(list: ReturnType<Page['locator']>, value: string): Promise<void>;
}

export function mouse(checker: Checker): Hands {
  const { page } = checker;
  return {
    write: (text) => checker.write(text),
    choose: async (id, value) => void (await page.selectOption(`#${id}`, value)),
    date: (day) => page.fill('#date', day),
    press: (target) => target.click(),
    pick: async (list, value) => void (await list.selectOption(value)),
  };
}

/** Nothing but keys: what is wanted is reached by Tab from where the focus is. */
export function keyboard(checker: Checker): Hands {
  const { page } = checker;
  type Target = ReturnType<Page['locator']>;
  const has = (target: Target) => target.evaluate((element) => (element.getRootNode() as Document | ShadowRoot).activeElement === element);
  const reach = async (target: Target) => {
    // Backwards where it stands before the focus, as somebody who sees the page would.
    const before = await target.evaluate((element) => {
      const { activeElement } = element.getRootNode() as Document | ShadowRoot;
      return !!activeElement && !!(activeElement.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING);
    });
    for (let i = 0; i < 80 && !(await has(target)); i += 1) await page.keyboard.press(before ? 'Shift+Tab' : 'Tab');
    expect(await has(target), 'reached by Tab').toBe(true);
  };
  const arrows = async (list: Target, value: string) => {
    await reach(list);
    const steps = await list.evaluate((element, wanted) => {
      const { options, selectedIndex } = element as HTMLSelectElement;
      return [...options].findIndex((option) => option.value === wanted) - selectedIndex;
    }, value);
    for (let i = 0; i < Math.abs(steps); i += 1) await page.keyboard.press(steps > 0 ? 'ArrowDown' : 'ArrowUp');
  };
  return {
    write: async (text) => {
      await reach(checker.box);
      await page.keyboard.insertText(text);
    },
    choose: async (id, value) => {
      await arrows(page.locator(`#${id}`), value);
      await expect(page.locator(`#${id}`)).toHaveValue(value);
    },
    date: async (day) => {
      await reach(page.locator('#date'));
      const [year = '', month = '', ofMonth = ''] = day.split('-');
      await page.keyboard.type(month + ofMonth + year);
      // The order of the fields is the browser's own.
      if ((await page.locator('#date').inputValue()) !== day) {
        await page.keyboard.press('Shift+Tab');
        await reach(page.locator('#date'));
        await page.keyboard.type(ofMonth + month + year);
      }
      await expect(page.locator('#date')).toHaveValue(day);
    },
    press: async (target) => {
      await reach(target);
      await page.keyboard.press('Enter');
    },
    pick: async (list, value) => {
      await arrows(list, value);
      await page.keyboard.press('Enter');
    },
  };
}

export async function speak(checker: Checker, hands: Hands, lang: Lang): Promise<void> {
  if (lang === 'en') await hands.press(checker.page.getByRole('button', { name: 'English' }));
  await expect(checker.page.locator('html')).toHaveAttribute('lang', lang);
}

/** Answers what is asked, one question at a time, until none is left; returns the questions in order. */
export async function converse(checker: Checker, hands: Hands, answers: Record<string, string>): Promise<string[]> {
  const { page } = checker;
  const next = page.locator('.next');
  const asked: string[] = [];
  for (;;) {
    await settle(page);
    const [way, name] = await next.evaluateAll(([card]) => {
      const first = card?.querySelector<HTMLElement>('#next-ask');
      return first ? [first.closest('.pointer') ? 'there' : 'here', first.dataset['next'] ?? ''] : ['', ''];
    });
    const id = (name ?? '').split(':')[1];
    if (!way || !id) return asked;
    asked.push(id);
    expect(asked.length, `questions: ${asked.join()}`).toBeLessThanOrEqual(MOST_QUESTIONS);
    const answer = answers[id];
    if (way === 'there') {
      expect(answer, `an answer to ${id}`).toBeDefined();
      await hands.press(next.locator('.pointer [data-next]:not([data-next=""])'));
      await hands.choose(`q-0-${id}`, answer ?? '');
    } else if (answer === undefined) {
      await hands.press(next.locator('.chip.quiet'));
    } else if ((await next.locator(`[data-answer="${answer}"]`).count()) === 0) {
      await hands.pick(next.locator('select'), answer);
    } else {
      await hands.press(next.locator(`[data-answer="${answer}"]`));
    }
    await expect
      .poll(() => next.evaluateAll(([card]) => card?.querySelector<HTMLElement>('[data-next]')?.dataset['next'] ?? ''), {
        message: `${id} is answered`,
      })
      .not.toBe(name);
  }
}

/** Waits until the report is that of what stands on the page. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(() => document.querySelector('cek-netral')?.updateComplete);
}
