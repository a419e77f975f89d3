import type { Lang } from '../types.ts';
import { day } from './index.ts';

const id = {
  lead: 'Pasangan Pilkada 2024 di daerah Anda, supaya unggahan tentang mereka terbaca. Nama tidak perlu diketik.',
  loading: 'Memuat daftar daerah.',
  failed: 'Daftar daerah tidak dapat dimuat. Periksa sambungan Anda.',
  retry: 'Coba lagi',
  missing: 'Daftar daerah tidak tersedia di sini.',
  label: 'Cari kabupaten, kota, atau provinsi',
  placeholder: 'misalnya Kota Bekasi',
  hint: 'Ketik beberapa huruf, pilih dengan panah atas dan bawah, lalu Enter.',
  found: (n: number) => (n === 0 ? 'Tidak ada daerah yang cocok.' : `${n} daerah cocok.`),
  more: (n: number) => `${n} lagi: ketik lebih banyak huruf.`,
  chosen: (name: string) => `Dipilih: ${name}.`,
  change: 'Ganti daerah',
  drop: 'Lepas daerah',
  column: 'Kolom kosong',
  over: (vote: string) =>
    `Pemungutan suaranya sudah lewat (${day(vote, 'id')}): mereka dibaca sebagai orang, dan apakah ia mencalonkan diri atau hanya menjabat ditanyakan.`,
  again: (name: string, year: string, vote: string) =>
    `${name} memilih lagi pada ${year}; daftar ini dari ${day(vote, 'id')}, jadi calonnya dapat berbeda.`,
  kept: 'Seluruh daftar diambil sekaligus, sehingga daerah pilihan Anda tidak terlihat siapa pun. Ikut tersimpan di berkas yang Anda unduh, tidak ikut di tautan.',
};

const en: RegionWords = {
  lead: 'The pairs of the Pilkada 2024 in your region, so that posts about them can be read. No names to type.',
  loading: 'Loading the list of regions.',
  failed: 'The list of regions cannot be loaded. Check your connection.',
  retry: 'Try again',
  missing: 'There is no list of regions here.',
  label: 'Search a regency, city or province',
  placeholder: 'Kota Bekasi, for instance',
  hint: 'Type some letters, choose with the arrows up and down, then Enter.',
  found: (n) => (n === 0 ? 'No region matches.' : n === 1 ? '1 region matches.' : `${n} regions match.`),
  more: (n) => `${n} more: type more letters.`,
  chosen: (name) => `Chosen: ${name}.`,
  change: 'Change the region',
  drop: 'Drop the region',
  column: 'The empty column (kolom kosong)',
  over: (vote) =>
    `The vote is over (${day(vote, 'en')}): they are read as people, and whether they stand again or are only in office is asked.`,
  again: (name, year, vote) => `${name} voted again in ${year}; this list is of ${day(vote, 'en')}, so that the candidates may differ.`,
  kept: 'The list is fetched as a whole, so that nobody sees which region you choose. Part of the file that you download, not of the link.',
};

export type RegionWords = typeof id;
export const regionWords: Record<Lang, RegionWords> = { id, en };
