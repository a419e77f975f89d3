import type { FileFault } from '../local-names.ts';
import type { Lang } from '../types.ts';

const id = {
  title: 'Calon di daerah saya',
  lead: 'Calon kepala daerah dan caleg setempat belum dikenal di sini. Tulis namanya supaya unggahan tentang mereka terbaca.',
  label: 'Satu calon atau pasangan per baris',
  hint: 'Nomor urut, nama lengkap (pasangan dipisah tanda -), panggilan, #slogan. Hanya nama yang wajib.',
  placeholder: '1 Nama Satu - Nama Dua, panggilan, #slogan',
  open: 'Buka berkas nama',
  fromFile: (label: string, n: number) => `Dari berkas${label && ` "${label}"`}: ${n} calon.`,
  remove: 'Lepas berkas',
  kept: 'Ikut tersimpan di berkas yang Anda unduh, tidak ikut di tautan.',
  refused: (message: string) => `Nama-nama ini belum dipakai: ${message}`,
  inLine: (n: number, message: string) => `baris ${n}: ${message}`,
  faults: {
    too_large: 'Berkas terlalu besar: paling banyak 512 KB.',
    unreadable: 'Berkas tidak dapat dibaca.',
    not_json: 'Berkas bukan JSON.',
    no_names: 'Berkas tidak memuat daftar "candidates".',
  } satisfies Record<FileFault, string>,
};

const en: LocalNameWords = {
  title: 'Candidates in my region',
  lead: 'Local candidates are not known here yet. Write their names, so that posts about them can be read.',
  label: 'One candidate or pair per line',
  hint: 'Ballot number, full name (a pair is joined by -), nickname, #slogan. Only the name is needed.',
  placeholder: '1 Name One - Name Two, nickname, #slogan',
  open: 'Open a names file',
  fromFile: (label, n) => `From the file${label && ` “${label}”`}: ${n} candidates.`,
  remove: 'Drop the file',
  kept: 'Part of the file that you download, not of the link.',
  refused: (message) => `These names are not used yet: ${message}`,
  inLine: (n, message) => `line ${n}: ${message}`,
  faults: {
    too_large: 'The file is too large: 512 KB at most.',
    unreadable: 'The file cannot be read.',
    not_json: 'The file is no JSON.',
    no_names: 'The file has no list of "candidates".',
  },
};

export type LocalNameWords = typeof id;
export const localNameWords: Record<Lang, LocalNameWords> = { id, en };
