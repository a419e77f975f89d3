/** The answer in ten seconds: where it stands, how much there is to read, and how many taps it takes. */
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './support.ts';

const PHONE = { width: 360, height: 740 };
const POST = 'Ayo dukung Pak Budi jadi bupati, coblos nomor 2, menang satu putaran';

const edge = (locator: Locator) => locator.evaluate((element) => element.getBoundingClientRect().toJSON() as DOMRect);

async function inSight(page: Page, locator: Locator): Promise<void> {
  const { top, bottom } = await edge(locator);
  const height = await page.evaluate(() => innerHeight);
  expect(top).toBeGreaterThanOrEqual(0);
  expect(bottom).toBeLessThanOrEqual(height);
}

/** Words to read before the first question; citations and the cost are told apart. */
function wordsBefore(page: Page): Promise<number> {
  return page.locator('.verdict').evaluate((card) => {
    const parts = [...card.querySelectorAll('.headline, .reason, .limit')].map((part) => part.textContent ?? '');
    return parts.join(' ').trim().split(/\s+/).length;
  });
}

for (const lang of ['id', 'en'] as const) {
  for (const viewport of [PHONE, { width: 1280, height: 800 }]) {
    test.describe(`${lang}, ${viewport.width} px`, () => {
      test.use({ viewport });

      test('the verdict stands directly under the box, in few words, before any question', async ({ checker, page }) => {
        if (lang === 'en') await page.getByRole('button', { name: 'English' }).click();
        for (const text of [POST, 'Terima kasih Pak Bupati, semoga tahun depan masih Bapak', 'Jalan depan kantor rusak lagi']) {
          await checker.write(text);
          await expect(checker.card).toBeVisible();
          const [box, card] = [await edge(checker.box), await edge(checker.card)];
          expect(card.top - box.bottom).toBeLessThanOrEqual(60);
          expect(await wordsBefore(page)).toBeLessThanOrEqual(45);
          // The call comes first, and is no verdict of guilt.
          expect(await checker.card.locator('> *').first().getAttribute('class')).toBe('call');
        }
      });
    });
  }
}

test.describe('on a phone', () => {
  test.use({ viewport: PHONE });

  test('one tap from a pasted post to a verdict that names a law and its cost, the role unknown', async ({ checker, page }) => {
    await checker.write(POST);
    await page.locator('[data-role=pns]').click();
    await expect(checker.card.locator('.cites')).toContainText(/\d+\/\d{4}|SKB/);
    await expect(page.locator('.cost')).toBeVisible();
  });

  test('what only may apply is told as such, and what it may cost after the question that decides it', async ({ checker, page }) => {
    await page.locator('[data-role=pns]').click();
    await checker.write('Ayo coblos Ahmad Fauzi, calon bupati nomor 2');
    await expect(checker.headline).toHaveText('Tahan dulu');
    await expect(checker.card.locator('.cost')).toHaveCount(0);
    const cost = page.locator('.aftermath .cost');
    await expect(cost).toContainText(/^\s*Bila .*bisa kena:/);
    expect((await edge(cost)).top).toBeGreaterThanOrEqual((await edge(page.locator('.next'))).bottom);
    // What applies for certain is told with its cost, before any question.
    await checker.choose('election', 'pilkada-2024');
    await checker.date('2024-10-10');
    await checker.write(POST);
    await expect(checker.headline).toHaveText('Jangan unggah');
    await expect(checker.card.locator('.cost')).toContainText('Bisa kena:');
  });

  test('a wish for an election is told less gravely than a call to vote, and asked one thing', async ({ checker, page }) => {
    await page.locator('[data-role=pns]').click();
    await checker.write('Semoga pilkada tahun depan berjalan lancar dan melahirkan pemimpin yang amanah');
    await expect(checker.headline).toContainText('Jawab dulu');
    await expect(checker.card.locator('.reason')).toContainText('tidak kami temukan nama calon, ajakan');
    await expect(page.locator('#next-ask')).toContainText('mendukung atau menyerang');
    // What it could come to is no threat in the open, and that it takes no side stands first.
    await expect(page.locator('.cost')).toBeHidden();
    await page.getByText('Bila ternyata memihak').click();
    await expect(page.locator('.cost')).toBeVisible();
    await expect(page.locator('.next .choices .chip').first()).toHaveAttribute('data-answer', 'neutral');
    await page.locator('.next [data-answer=neutral]').click();
    await expect(checker.headline).toHaveText('Kami tidak menemukan larangan');
  });

  test('short names of laws and authorities are explained where they stand', async ({ checker, page }) => {
    await page.locator('[data-role=pns]').click();
    await checker.write(POST);
    await expect(checker.card.locator('.sources')).toHaveText(/UU: undang-undang; PP: peraturan pemerintah/);
    await expect(page.locator('.cost .decides')).toContainText('pejabat pembina kepegawaian (PPK');
    await expect(page.locator('.cost .decides')).toContainText('Bawaslu (pengawas pemilu)');
  });

  test('what was read of a question is told as read, and no answer stands chosen', async ({ checker, page }) => {
    await checker.tell();
    await checker.write('Saya PNS, mau like postingan calon bupati di akunnya');
    await expect(page.locator('.read-first')).toContainText('Terbaca di tulisan Anda:');
    await expect(page.locator('.read-first')).toContainText('pilih yang lain bila keliru');
    const looks = await page.locator('.choices .chip:not(.quiet)').evaluateAll((all) =>
      all.map((one) => {
        const { backgroundColor, borderWidth, fontWeight } = getComputedStyle(one);
        return [backgroundColor, borderWidth, fontWeight].join();
      }),
    );
    expect(looks.length).toBeGreaterThan(1);
    expect(new Set(looks).size).toBe(1);
  });

  test('who is told to do it finds at once what they may do', async ({ checker, page }) => {
    await checker.tell();
    await checker.write('Saya PNS, disuruh kepala dinas membagikan unggahan calon bupati di grup WA kantor');
    const first = page.locator('#pressure .step').first();
    await expect(first).toBeVisible();
    await expect(checker.card.locator('.reason')).toContainText(/^Disuruh pun, melaksanakannya/);
    await expect(page.locator('.paper-box mark', { hasText: 'disuruh' })).toHaveText(/^disuruh kepala dinas/);
    expect((await edge(page.locator('#pressure'))).top - (await edge(checker.card)).bottom).toBeLessThanOrEqual(20);
  });

  test('the card asks for what is asked below it, and nothing moves when that is told', async ({ checker, page }) => {
    await checker.tell();
    await checker.write('Saya kepala BKD. Bupati minta mutasi pejabat tiga bulan sebelum pilkada.');
    await expect(page.locator('#who-title')).toBeVisible();
    await expect(checker.card.locator('.reason')).toContainText('pekerjaan Anda');
    const place = () => checker.box.evaluate((box) => box.getBoundingClientRect().top + scrollY);
    const before = await place();
    await page.locator('[data-role=pns]').click();
    await expect(page.locator('.me')).toContainText('PNS');
    expect(await place()).toBe(before);
  });

  test('no tap with the role kept, and it is forgotten with one', async ({ checker, page }) => {
    await page.locator('#me-keep').check();
    await page.locator('[data-role=pns]').click();
    expect(await page.evaluate(() => localStorage.getItem('cek-netral-saya'))).toBe('pns');
    await checker.open();
    await expect(page.locator('.me')).toContainText('PNS');
    await expect(page.locator('.who')).toHaveCount(0);
    await expect(checker.card).toHaveCount(0);
    await checker.write(POST);
    await expect(checker.card.locator('.cites')).toContainText(/\d+\/\d{4}|SKB/);
    await page.locator('#me-forget').click();
    await expect(page.locator('.who')).toBeVisible();
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await checker.open();
    await expect(page.locator('.me')).toHaveCount(0);
  });

  test('who acts is kept nowhere unless it is wished', async ({ checker, page }) => {
    await page.locator('[data-role=pppk]').click();
    await expect(page.locator('.me')).toContainText('PPPK');
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await checker.open();
    await expect(page.locator('.me')).toHaveCount(0);
  });

  test('the next question is reached without scrolling: who acts, and once that is told, what decides', async ({ checker, page }) => {
    await checker.write(POST);
    await expect(checker.card).toBeVisible();
    await inSight(page, page.locator('#who-title'));
    await inSight(page, page.locator('[data-role=pns]'));
    await checker.write('');
    await page.locator('[data-role=pns]').click();
    await checker.write(POST);
    await expect(page.locator('#next-ask')).toBeVisible();
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await inSight(page, page.locator('#next-ask'));
  });

  test('who has done it sees the first step, without a tap', async ({ checker, page }) => {
    await checker.tell();
    await checker.write('tolong!! saya PNS, kemarin sudah terlanjur like postingan calon bupati');
    const first = page.locator('#done .step').first();
    await expect(first).toBeVisible();
    await inSight(page, page.locator('#done .step strong').first());
    // The steps come before whom to talk to: who reads that first reports himself before knowing what it means.
    await expect(checker.card.locator('.talk')).toContainText('Ikuti dulu langkah di bawah');
    await expect(checker.card).not.toContainText('atasan langsung');
    await expect(page.locator('.aftermath .talk')).toContainText('atasan langsung');
    await expect(checker.card.locator('.stays')).toContainText('tidak dikirim ke siapa pun');
    await expect(checker.headline).toContainText('aturan disiplin');
  });

  test('what somebody hopes that it helps, and does not, is told in the card', async ({ checker }) => {
    await checker.tell();
    await checker.write('Saya PNS, mau datang ke kampanye calon bupati pada hari libur, cuma mau lihat');
    await expect(checker.card.locator('.unmoved')).toHaveText(/hari libur.*tidak mengubah jawaban ini/);
    await checker.write('Saya PNS, mau datang ke kampanye calon bupati, cuma mau lihat');
    await expect(checker.card.locator('.reason')).toBeVisible();
    await expect(checker.card.locator('.unmoved')).toHaveCount(0);
  });

  test('an order from above is an order, whoever tells of it', async ({ checker, page }) => {
    await checker.tell();
    await checker.write('Saya PNS, bupati minta saya pindahkan dua guru karena mendukung lawan politiknya');
    await expect(checker.card.locator('.reason')).toContainText('Disuruh pun');
    await expect(checker.card.locator('.reason')).toContainText('"pindahkan');
    await expect(page.locator('#pressure')).toHaveAttribute('open', '');
  });

  test('who has done it reads what it may cost only after the steps', async ({ checker, page }) => {
    await checker.tell();
    await checker.write('tolong!! saya PNS, kemarin sudah terlanjur like postingan calon bupati di akun tim suksesnya');
    await expect(page.locator('#done .step').first()).toBeVisible();
    await expect(checker.card.locator('.cost')).toHaveCount(0);
    const cost = page.locator('.aftermath .cost');
    await expect(cost).toBeVisible();
    const [steps, after] = [await edge(page.locator('#done')), await edge(cost)];
    expect(after.top).toBeGreaterThanOrEqual(steps.bottom);
    await expect(page.locator('.aftermath .cites')).toBeVisible();
  });

  test('of several acts the card names the one it speaks of, and what each other one comes to', async ({ checker, page }) => {
    await checker.tell();
    await checker.write(
      'Saya PNS. Mau like unggahan calon bupati, lalu membagikan tulisan ajakan memilihnya ke grup WA, dan hadir di kampanyenya',
    );
    await expect(checker.card).toBeVisible();
    const acts = (await checker.report())?.answer.acts ?? [];
    expect(acts).toHaveLength(3);
    const about = checker.card.locator('.about-act');
    await expect(about).toContainText('Tentang:');
    const others = checker.card.locator('.acts li');
    await expect(others).toHaveCount(2);
    // None is told as fine because another one is graver, and each leads on.
    await expect(checker.card.locator('.acts p')).toContainText('diperiksa satu per satu, belum tentu boleh');
    await expect(others.locator('.because').first()).not.toBeEmpty();
    const named = [await about.locator('b').innerText(), ...(await others.getByRole('button').allInnerTexts())];
    expect(new Set(named).size).toBe(3);
    for (const other of await others.all())
      await expect(other).toContainText(/: (jangan|tahan dulu|tanya dulu|larangan tidak kami temukan)/);
    await others.first().getByRole('button').click();
    await expect(page.locator('details.finding > summary:focus')).toBeVisible();
  });

  test('of one act none is named', async ({ checker }) => {
    await checker.tell();
    await checker.write('Saya PNS, mau like postingan calon bupati');
    await expect(checker.card).toBeVisible();
    await expect(checker.card.locator('.about-act, .acts')).toHaveCount(0);
  });

  test('who decides stands beside the cost', async ({ checker, page }) => {
    await checker.write(POST);
    await page.locator('[data-role=pns]').click();
    const decides = (await checker.report())?.answer.decides;
    expect(decides).toMatch(/instansi Anda/);
    await expect(page.locator('.cost .decides')).toHaveText(decides ?? '?');
  });

  test('the words that make a post political are quoted in the reason and marked in the box', async ({ checker, page }) => {
    await checker.write('Hadiri syukuran bersama H. Sutrisno, calon bupati pilihan rakyat, Minggu ini di lapangan');
    await page.locator('[data-role=pns]').click();
    await expect(checker.card.locator('.reason .own').first()).toBeVisible();
    const own = await checker.card.locator('.reason .own').allInnerTexts();
    const marks = (await page.locator('.paper-box mark').allInnerTexts()).join(' ');
    for (const words of own) expect(marks).toContain(words.replace(/["“”]|\s*\.\.\.["”]?$/g, '').trim());
  });

  test('it is said before anything is written that the answer comes by itself', async ({ checker, page }) => {
    await expect(page.locator('#box-note')).toContainText('muncul sendiri');
    await expect(checker.box).toHaveAttribute('aria-describedby', 'box-note');
  });

  test('staff of a village office are told which chip is theirs', async ({ page }) => {
    await expect(page.locator('.who .which')).toContainText('kantor desa');
  });

  test('another role is found behind "Lainnya", and changed in the line above the box', async ({ page }) => {
    await page.locator('#who-others').click();
    await page.locator('[data-role=lurah]').click();
    await expect(page.locator('.me')).toContainText('Lurah');
    await page.locator('#me-change').click();
    await page.locator('[data-role=pns]').click();
    await expect(page.locator('.me')).toContainText('PNS');
    await expect(page.locator('.who')).toHaveCount(0);
  });

  test('an example fills the box and is answered', async ({ checker, page }) => {
    await expect(page.locator('.examples button')).toHaveCount(3);
    await page.locator('.examples button').last().click();
    await expect(checker.box).toHaveValue(/KPU/);
    await expect(checker.card).toBeVisible();
    await expect(page.locator('.examples')).toHaveCount(0);
  });

  test('a day without any election is said before anything is asked', async ({ page }) => {
    await expect(page.locator('.closing')).toContainText('tidak ada pemilihan yang sedang berjalan');
  });

  test('a day outside the chosen election is said', async ({ checker, page }) => {
    await checker.write(POST);
    await checker.choose('election', 'pemilu-2019');
    await expect(page.locator('[data-warning=outside_election]')).toBeVisible();
  });
});

for (const [name, viewport] of [
  ['the keyboard of a phone is open', { width: 360, height: 380 }],
  ['a desktop at 200 %', { width: 640, height: 400 }],
] as const) {
  test.describe(name, () => {
    test.use({ viewport });

    test('the verdict is in sight while somebody types', async ({ checker, page }) => {
      await page.locator('[data-role=pns]').click();
      await checker.box.click();
      await checker.box.pressSequentially(`${POST}. Sampaikan kepada keluarga, tetangga, dan teman sekantor, jangan sampai lupa ya!`);
      await expect(checker.headline).toBeVisible();
      await inSight(page, checker.headline);
    });
  });
}

test('page and copied text tell in the same order', async ({ checker, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await checker.write(POST);
  await checker.answerPlainCase();
  const report = await checker.report();
  const words = [report?.answer.call.toUpperCase(), report?.answer.why, report?.prohibitions[0]?.cites[0]?.citation, report?.answer.cost];
  await checker.keeping();
  await page.locator('#copy').click();
  await expect(page.getByText('Sudah disalin.')).toBeVisible();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  const places = words.map((word) => text.indexOf(word ?? '?'));
  expect(places.every((place) => place >= 0)).toBe(true);
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(text).toContain('Ini bukan izin');
});

test('at most three prohibitions stand open to the eye, each with because, cost and one quotation before the rest', async ({
  checker,
  page,
}) => {
  await checker.write(POST);
  await checker.answerPlainCase();
  await checker.door('rules');
  const shown = checker.prohibitions.locator('visible=true');
  expect(await shown.count()).toBeLessThanOrEqual(3);
  await checker.prohibitions.first().locator('> summary').click();
  const inside = checker.prohibitions.first().locator('> .inside');
  await expect(inside.locator('> .part').first()).toContainText('Karena');
  await expect(inside.locator('> .cost-line')).toBeVisible();
  expect(await inside.locator('> .citation blockquote').count()).toBeLessThanOrEqual(1);
  await expect(inside.locator('> .all')).not.toHaveAttribute('open', '');
  await expect(page.locator('details.finding').first()).toBeHidden();
});

test('a draft outlives a look at the law: its pages open beside the checker', async ({ checker, page }) => {
  await checker.write(POST);
  await checker.answerPlainCase();
  const links = page.locator('.verdict .cites a, .site-links a');
  expect(await links.count()).toBeGreaterThan(1);
  for (const link of await links.all()) await expect(link).toHaveAttribute('target', '_blank');
});
