import type { Step } from '../reference.ts';
import type { Lang } from '../types.ts';

const id = {
  part: { avoid: 'Yang jangan dilakukan', means: 'Arti tiap pilihan', rights: 'Hak Anda' } satisfies Record<
    NonNullable<Step['part']>,
    string
  >,
  mistake: {
    how: (keeper: string) => `Pilih, lengkapi, salin, lalu kirim kepada ${keeper}. Tulisan dan jawaban Anda tidak ikut di dalamnya.`,
    kind: {
      alarm: 'Dilarang di sini, padahal boleh',
      missed: 'Ada larangan yang terlewat',
      law: 'Bunyi atau isi hukumnya keliru',
    },
    ask: {
      alarm: ['Kalimat serupa, tanpa nama orang:', 'Mengapa boleh, menurut (sumber):'],
      missed: ['Kalimat serupa, tanpa nama orang:', 'Yang terlewat, menurut (sumber):'],
      law: ['Yang keliru:', 'Seharusnya, menurut (sumber):'],
    },
    copy: 'Salin laporan ini',
  },
  commonSense: 'Yang tanpa sumber adalah akal sehat, bukan aturan.',
  more: 'Langkah berikutnya',
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
  part: { avoid: 'What not to do', means: 'What each choice may mean', rights: 'Your rights' },
  mistake: {
    how: (keeper) => `Choose, complete, copy, and send it to ${keeper}. Your text and answers are not in it.`,
    kind: {
      alarm: 'Forbidden here, and yet allowed',
      missed: 'A prohibition was missed',
      law: 'The law’s words or content are wrong',
    },
    ask: {
      alarm: ['A similar sentence, without names of people:', 'Why it is allowed, according to (source):'],
      missed: ['A similar sentence, without names of people:', 'What was missed, according to (source):'],
      law: ['What is wrong:', 'What is right, according to (source):'],
    },
    copy: 'Copy this report',
  },
  commonSense: 'What names no source is common sense, no rule.',
  more: 'More steps',
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
