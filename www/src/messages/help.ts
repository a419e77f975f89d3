import type { Step } from '../reference.ts';
import type { Lang } from '../types.ts';

const id = {
  part: { avoid: 'Jangan', means: 'Arti tiap jalan', rights: 'Hak Anda' } satisfies Record<NonNullable<Step['part']>, string>,
  commonSense: 'Akal sehat, bukan aturan.',
  unrecorded: 'Tidak tercatat dalam sumber kami.',
  sheet: {
    copy: 'Salin lembar ini',
    copied: 'Tersalin.',
    failed: 'Tidak dapat disalin sendiri. Teksnya sudah dipilih: salin dari menu perangkat Anda.',
    kept: 'Tidak disimpan dan tidak dikirim. Salin sebelum menutup halaman.',
  },
  neutral: {
    choose: 'Pilih tujuan Anda. Kalimatnya tidak menyebut orang, partai, nomor, atau program.',
  },
  problem: (words: string) => `Bagian yang bermasalah: ${words}. Mengganti katanya saja tidak menolong.`,
  decided: {
    title: 'Contoh, bukan ukuran',
    note: 'Diceritakan ulang dari berita dan keterangan resmi. Perkara Anda bisa berakhir lain. Aturan dan ancamannya bisa sudah berubah.',
  },
};

const en: typeof id = {
  part: { avoid: 'Do not', means: 'What each way may mean', rights: 'Your rights' },
  commonSense: 'Common sense, no rule.',
  unrecorded: 'Not recorded in our sources.',
  sheet: {
    copy: 'Copy this sheet',
    copied: 'Copied.',
    failed: 'It could not be copied. The text is selected: copy it by your device’s menu.',
    kept: 'Neither kept nor sent. Copy it before you close the page.',
  },
  neutral: {
    choose: 'Choose what you want to say. The sentences name no person, party, number or programme.',
  },
  problem: (words) => `The part that is the problem: ${words}. Other words alone do not help.`,
  decided: {
    title: 'Examples, no measure',
    note: 'Retold from news and official statements. Your case may end otherwise. Rules and penalties may have changed since.',
  },
};

/** Words around what can be done, neutral sentences and decided matters. */
export const helpWords: Record<Lang, typeof id> = { id, en };
