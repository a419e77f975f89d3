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
