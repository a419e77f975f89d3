import { expect, test } from './support.ts';

test('a trap poisons nothing: a fresh instance answers', async ({ page, checker }) => {
  await checker.answerPlainCase();
  const before = await checker.report();
  const codes = await page.evaluate(async () => {
    type Answer = { error?: { code: string }; verdict?: string };
    type Guarded = { complete(): Promise<void>; check(scenario: object): Answer; checkFirst(scenario: object): Answer };
    const { core } = document.querySelector('cek-netral') as unknown as { core: Guarded };
    // A value that throws while the core reads it leaves the instance in the middle of its work.
    const poison = {
      get answers(): never {
        throw new WebAssembly.RuntimeError('unreachable');
      },
    };
    // What came later is there again, too.
    await core.complete();
    return [core.checkFirst(poison).error?.code, core.check({}).verdict !== undefined];
  });
  expect(codes).toEqual(['core_trapped', true]);
  await checker.choose('q-0-channel', 'chat_group');
  await checker.choose('q-0-channel', 'personal_account');
  expect(await checker.report()).toEqual(before);
});

test('a trap while somebody writes: the page says so, what is written stays, and the next word is answered', async ({ page, checker }) => {
  await page.addInitScript(() => {
    const { instantiate } = WebAssembly;
    WebAssembly.instantiate = (async (...given: Parameters<typeof instantiate>) => {
      const made = await instantiate(...given);
      const { checker_check_first: asked } = made.exports as Record<string, (...given: unknown[]) => unknown>;
      // The module that comes later answers no first check.
      if (!asked) return made;
      const check = (...put: unknown[]) => {
        if (!('trap' in window)) return asked(...put);
        delete window.trap;
        throw new WebAssembly.RuntimeError('unreachable');
      };
      return Object.create(made, { exports: { value: { ...made.exports, checker_check_first: check } } });
    }) as typeof instantiate;
  });
  await checker.open();
  await checker.write('Ayo dukung Pak Budi');
  await expect(checker.card).toBeVisible();
  await page.evaluate(() => Object.assign(window, { trap: true }));
  await checker.box.pressSequentially(',');
  await expect(page.getByRole('alert')).toContainText('pemeriksa dimulai ulang');
  await expect(checker.box).toHaveValue('Ayo dukung Pak Budi,');
  await checker.box.pressSequentially(' coblos nomor 2');
  await expect(checker.card).toBeVisible();
  await expect(checker.box).toHaveValue('Ayo dukung Pak Budi, coblos nomor 2');
  // All of it is there again: the words of the law, and what looks ahead.
  await checker.answerPlainCase();
  expect((await checker.whole())?.law_words).toBe(true);
});
