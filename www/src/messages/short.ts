/** Short names for the chips, lists and lines that the page itself sets; the core's own labels say it in full. By id of the data. */
import type { Lang } from '../types.ts';
import { QUESTION } from '../known.ts';

type Names = Record<string, string>;

export const shortRoles: Record<Lang, Names> = {
  // The chips stand there before the core does: each needs its name here, or they would move.
  id: {
    pns: 'PNS',
    cpns: 'CPNS',
    pppk: 'PPPK',
    non_asn: 'Honorer',
    tni: 'TNI',
    polri: 'Polri',
    kepala_desa: 'Kepala desa',
    perangkat_desa: 'Perangkat desa',
  },
  en: {
    pns: 'PNS',
    cpns: 'CPNS',
    pppk: 'PPPK',
    non_asn: 'Honorary (non-ASN)',
    tni: 'TNI',
    polri: 'Polri',
    kepala_desa: 'Village head',
    perangkat_desa: 'Village official',
  },
};

const answers: Record<Lang, Record<string, Names>> = {
  id: {
    [QUESTION.act]: {
      post: 'Mengunggah',
      share: 'Membagikan',
      like: 'Menyukai (like)',
      follow: 'Mengikuti (follow)',
      join_group: 'Bergabung dalam grup',
      photo: 'Berfoto',
      banner: 'Memasang spanduk atau stiker',
      attend: 'Hadir di kampanye atau acara partai',
      speech: 'Berpidato atau jadi narasumber',
      team: 'Jadi tim kampanye',
      activity: 'Mengadakan pertemuan atau ajakan',
      goods: 'Memberi barang atau uang',
      decide: 'Membuat keputusan atau surat',
      program: 'Memakai program pemerintah',
      support_letter: 'Memberi surat dukungan atau KTP',
      witness: 'Jadi saksi di TPS',
      canvass: 'Mengajak dari rumah ke rumah',
      perform: 'Mengisi acara kampanye',
      rent_out: 'Meminjamkan milik sendiri',
      pass_order: 'Meneruskan perintah memihak',
      ordered: 'Saya disuruh memihak',
      named: 'Saya dicatut atau ditandai',
      family_act: 'Perbuatan keluarga saya',
      read: 'Membaca atau menonton saja',
    },
    [QUESTION.object]: {
      pres_ticket: 'Calon presiden/wakil presiden',
      legislative: 'Calon DPR atau DPRD',
      dpd: 'Calon DPD',
      regional_pair: 'Calon bupati/wali kota/gubernur',
      campaign_team: 'Tim kampanye atau relawan',
      empty_column: 'Kolom kosong',
      abstention: 'Golput',
      nobody: 'Tidak ada, atau semua sama',
    },
    [QUESTION.channel]: {
      personal_account: 'Akun pribadi',
      agency_account: 'Akun instansi',
      chat_group: 'Grup WhatsApp/Telegram',
      in_person: 'Bertemu langsung',
    },
    office: {
      staff: 'Staf biasa',
      functional: 'Fungsional (guru, perawat, penyuluh …)',
      structural: 'Kabid, kabag, kasi (administrator, pengawas)',
      jpt: 'Sekda, kepala dinas (pimpinan tinggi)',
    },
    [QUESTION.stance]: {
      support: 'Mendukung',
      attack: 'Menyerang',
      arguable: 'Tidak jelas, tetapi bisa dianggap memihak',
      neutral: 'Tidak: hanya informasi, doa, atau semua sama',
    },
    [QUESTION.stage]: {
      prospective: 'Belum, masih bakal calon',
      fixed: 'Ya, sudah resmi jadi calon',
      in_office: 'Tidak: hanya menjabat, atau pemilihan sudah selesai',
    },
    account: {
      campaign: 'Akun tim pemenangan',
      candidate: 'Akun calon atau partai sendiri',
      organiser: 'Akun KPU, Bawaslu, atau pemerintah',
      other: 'Akun lain, atau akun saya sendiri',
    },
  },
  en: {
    [QUESTION.act]: {
      post: 'Post',
      photo: 'Pose for a photo',
      attend: 'Attend a campaign or party event',
      speech: 'Speak at an event',
      team: 'Join a campaign team',
      goods: 'Give goods or money',
      ordered: 'I am told to take a side',
      named: 'I was named or tagged',
      family_act: 'What my family does',
      read: 'Only read or watch',
    },
    [QUESTION.object]: {
      pres_ticket: 'Candidates for president',
      legislative: 'Candidates for DPR or DPRD',
      dpd: 'Candidates for DPD',
      regional_pair: 'Candidates for regent, mayor, governor',
      campaign_team: 'A campaign team or volunteers',
      nobody: 'Nobody, or all alike',
    },
    [QUESTION.channel]: { personal_account: 'Personal account', agency_account: 'Agency account', chat_group: 'Chat group' },
    office: {
      staff: 'Ordinary staff',
      functional: 'Functional (teacher, nurse, extension worker …)',
      structural: 'Head of a section or division',
      jpt: 'Head of an agency, regional secretary',
    },
    [QUESTION.stance]: { support: 'It supports', attack: 'It attacks', neutral: 'No: information, a prayer, or all alike' },
    [QUESTION.stage]: { prospective: 'Not yet: about to stand', fixed: 'Yes, officially' },
  },
};

/** An answer's short name where it has one, else the label given. */
export function short(lang: Lang, question: string, answer: string, label: string): string {
  return answers[lang][question]?.[answer] ?? label;
}
