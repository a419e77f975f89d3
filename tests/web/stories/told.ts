/**
 * Twelve people and what they are about to do. What is expected is what the rules in `src/rules/data` and the provisions in
 * `src/law/data` say of it; the walk is in `story.spec.ts`.
 */
import type { Kind, Lang, Verdict } from '../../../www/src/types.ts';

/** The same in both languages of the page. */
type Both = Record<Lang, string>;

export interface Told {
  who: string;
  /** Id of the person in the first row of the form. */
  role: string;
  /** What is written first, if anything: the planned post, or the situation in one's own words. */
  text?: string;
  description?: string;
  /** Rows of the form, chosen in this order; a row that the description has filled is left out. */
  rows: Partial<Record<'act' | 'channel' | 'object', string>>;
  election: string;
  /** YYYY-MM-DD. */
  date: string;
  /** What is answered when it is asked; anything else gets "belum tahu". */
  answers: Record<string, string>;
  /** Which of these have to be asked at all. */
  asked: string[];
  verdict: Verdict;
  /** The provision that governs, first to last screen. None where nothing is found. */
  governing?: {
    rule: string;
    citation: string;
    kind: Kind;
    kindLabel: Both;
    /** Words of the level, or of the sanction where the article has one of its own. */
    sanction: Both;
    /** Who handles it. */
    route: Both;
    /** Words of the quotation as the provision has them; none where only its sense is known. */
    quote?: string;
  };
  /** Further rules that have to be shown, and of what kind. */
  also?: Record<string, Kind>;
  /** Instruments that must not be cited against this person. */
  never?: string[];
  /** A change that helps, or one that people believe in and that does not. */
  changes?: { helps?: Both; useless?: Both };
  /** Topics under what to do that matter to this person. */
  help: string[];
  /** What the last tap is. */
  keeps?: 'copy' | 'print';
  byKeyboard?: boolean;
  dark?: boolean;
}

const discipline: Both = { id: 'Disiplin', en: 'Discipline' };
const ethics: Both = { id: 'Kode etik', en: 'Code of ethics' };
const administrative: Both = { id: 'Administratif', en: 'Administrative' };
const dismissal: Both = { id: 'Pemberhentian', en: 'Dismissal' };
const heavy: Both = { id: 'berat', en: 'heavy' };
const moral: Both = { id: 'sanksi moral', en: 'moral sanction' };
const unspecified: Both = { id: 'pasal ini tidak menyebut berat hukumannya', en: 'the article names no level of penalty' };
const asnDiscipline: Both = { id: 'Disiplin ASN', en: 'ASN discipline' };
const asnEthics: Both = { id: 'Kode etik ASN', en: 'ASN code of ethics' };

export const stories: Told[] = [
  {
    who: 'a PNS who has written a post in support during the campaign',
    role: 'pns',
    text: 'Selamat sore tetangga. Ayo dukung Pak Budi, coblos nomor 2! Besok kerja bakti jam tujuh.',
    rows: { act: 'post', channel: 'personal_account' },
    election: 'pilkada-2024',
    date: '2024-10-10',
    answers: {},
    asked: [],
    verdict: 'applies',
    governing: {
      rule: 'skb-iib-2',
      citation: 'SKB 2022 Lampiran II huruf B angka 2',
      kind: 'discipline',
      kindLabel: discipline,
      sanction: heavy,
      route: asnDiscipline,
    },
    also: { 'pp94-n-6': 'discipline' },
    changes: { useless: { id: 'akun privat', en: 'private account' } },
    help: ['posted', 'ask', 'reported'],
    keeps: 'copy',
  },
  {
    who: 'a PPPK about to like a post of a campaign account in the quiet days',
    role: 'pppk',
    description: 'Saya PPPK, mau like postingan calon bupati di akun tim pemenangan, masa tenang Pilkada 2024',
    rows: { channel: 'personal_account' },
    election: 'pilkada-2024',
    date: '2024-11-25',
    answers: { object: 'regional_pair', account: 'campaign' },
    asked: [],
    verdict: 'applies',
    governing: {
      rule: 'skb-iib-6',
      citation: 'SKB 2022 Lampiran II huruf B angka 6',
      kind: 'discipline',
      kindLabel: discipline,
      sanction: heavy,
      route: asnDiscipline,
    },
    never: ['PP 94/2021'],
    changes: { helps: { id: 'Cukup membaca', en: 'read' }, useless: { id: 'akun pribadi', en: 'personal account' } },
    help: ['ask', 'reported'],
    dark: true,
  },
  {
    who: 'a teacher with a photo taken with a prospective candidate',
    role: 'pns',
    rows: { act: 'photo', channel: 'personal_account', object: 'regional_pair' },
    election: 'pilkada-2024',
    date: '2024-09-01',
    answers: {
      office: 'functional',
      public: 'yes',
      with_candidate: 'yes',
      old_photo: 'no',
      purpose: 'yes',
      gesture: 'no',
      with_team: 'no',
      with_material: 'no',
      background: 'no',
      party_attributes: 'no',
    },
    asked: ['with_candidate', 'old_photo', 'purpose'],
    verdict: 'applies',
    governing: {
      rule: 'skb-iia-5-candidate',
      citation: 'SKB 2022 Lampiran II huruf A angka 5',
      kind: 'ethics',
      kindLabel: ethics,
      sanction: moral,
      route: asnEthics,
    },
    help: ['posted', 'ask'],
    keeps: 'print',
  },
  {
    who: 'a lurah who signs something in favour of a pair after the vote',
    role: 'lurah',
    rows: { act: 'decide', object: 'regional_pair' },
    election: 'pilkada-2024',
    date: '2024-12-02',
    answers: { stance: 'support' },
    asked: ['stance'],
    verdict: 'applies',
    governing: {
      rule: 'pp94-n-5',
      citation: 'PP 94/2021 Pasal 5 huruf n angka 5',
      kind: 'discipline',
      kindLabel: discipline,
      sanction: heavy,
      route: asnDiscipline,
      quote: 'membuat keputusan',
    },
    also: { 'pilkada-71-1-office': 'administrative', 'skb-iib-12': 'discipline', 'pilkada-188': 'criminal' },
    help: ['ask', 'pressure', 'reported'],
    byKeyboard: true,
  },
  {
    who: 'a village head who speaks at a campaign of a legislative candidate',
    role: 'kepala_desa',
    rows: { act: 'speech', channel: 'in_person', object: 'legislative' },
    election: 'pemilu-2024',
    date: '2024-01-10',
    answers: { stance: 'support', state_facility: 'no' },
    asked: ['stance'],
    verdict: 'applies',
    governing: {
      rule: 'kades-29-j',
      citation: 'UU 6/2014 Pasal 29 huruf j',
      kind: 'administrative',
      kindLabel: administrative,
      sanction: { id: 'UU 6/2014 Pasal 30', en: 'UU 6/2014 Pasal 30' },
      route: { id: 'Sanksi administratif desa', en: 'Village administrative sanction' },
      quote: 'kampanye',
    },
    also: { 'pemilu-494-village': 'criminal' },
    never: ['PP 94/2021', 'SKB 2022'],
    help: ['ask'],
  },
  {
    who: 'a soldier who comments on a presidential ticket in a chat group',
    role: 'tni',
    rows: { act: 'comment', channel: 'chat_group', object: 'pres_ticket' },
    election: 'pemilu-2024',
    date: '2024-01-10',
    answers: { stance: 'support' },
    asked: ['stance'],
    verdict: 'applies',
    governing: {
      rule: 'tni-11-comment',
      citation: '11 larangan netralitas TNI, angka 1',
      kind: 'discipline',
      kindLabel: discipline,
      sanction: unspecified,
      route: { id: 'TNI', en: 'TNI' },
    },
    also: { 'tni-39': 'discipline' },
    never: ['PP 94/2021', 'SKB 2022'],
    changes: { useless: { id: 'grup percakapan tertutup', en: 'closed' } },
    help: ['ask'],
  },
  {
    who: 'a police officer with a selfie and a finger pose',
    role: 'polri',
    rows: { act: 'photo', channel: 'personal_account', object: 'regional_pair' },
    election: 'pilkada-2024',
    date: '2024-10-10',
    answers: { with_candidate: 'no', public: 'yes', gesture: 'yes' },
    asked: ['gesture'],
    verdict: 'applies',
    governing: {
      rule: 'polri-st-gesture',
      citation: 'ST Polri STR/800/XI/HUK.7.1./2020 angka 7',
      kind: 'discipline',
      kindLabel: discipline,
      sanction: { id: 'PP 2/2003 Pasal 9', en: 'PP 2/2003 Pasal 9' },
      route: { id: 'Polri', en: 'Polri' },
    },
    also: { 'polri-ethics': 'ethics' },
    never: ['PP 94/2021', 'SKB 2022'],
    changes: { helps: { id: 'Tanpa pose jari', en: 'pose' } },
    help: ['ask'],
    dark: true,
  },
  {
    who: 'an honorary worker who likes a post of a campaign account',
    role: 'non_asn',
    rows: { act: 'like', channel: 'personal_account', object: 'regional_pair' },
    election: 'pilkada-2024',
    date: '2024-10-10',
    answers: { account: 'campaign' },
    asked: ['account'],
    verdict: 'applies',
    governing: {
      rule: 'non-asn-reaction',
      citation: 'SE MenPANRB 01/2023',
      kind: 'administrative',
      kindLabel: administrative,
      sanction: unspecified,
      route: { id: 'Kontrak atau aturan instansi', en: 'Contract or agency rule' },
    },
    never: ['PP 94/2021', 'SKB 2022'],
    changes: { helps: { id: 'akun resmi KPU', en: 'KPU' } },
    help: ['posted', 'ask'],
    byKeyboard: true,
  },
  {
    who: 'the husband of a candidate who wants to see her campaign',
    role: 'pns',
    description: 'Saya PNS, istri saya calon bupati. Saya mau hadir di kampanyenya.',
    rows: {},
    election: 'pilkada-2024',
    date: '2024-10-12',
    answers: { office: 'staff', relation: 'spouse', object: 'regional_pair', stance: 'neutral', active_support: 'no', cltn: 'no' },
    asked: ['cltn'],
    verdict: 'applies',
    governing: {
      rule: 'skb-iia-7',
      citation: 'SKB 2022 Lampiran II huruf A angka 7',
      kind: 'ethics',
      kindLabel: ethics,
      sanction: moral,
      route: asnEthics,
    },
    also: { 'pp94-n-1': 'discipline' },
    help: ['ask', 'reported'],
  },
  {
    who: 'the operator of an agency’s account with information for voters',
    role: 'pns',
    text: 'Jangan lupa, pemungutan suara hari Rabu 27 November 2024. Bawa KTP dan undangan ke TPS.',
    rows: { act: 'post', channel: 'agency_account' },
    election: 'pilkada-2024',
    date: '2024-11-20',
    answers: {},
    asked: [],
    verdict: 'none_found',
    help: [],
    keeps: 'copy',
  },
  {
    who: 'somebody who stands as a candidate and has not resigned',
    role: 'pns',
    rows: { act: 'stand', object: 'regional_pair' },
    election: 'pilkada-2024',
    date: '2024-09-25',
    answers: { office: 'structural', resignation_filed: 'no' },
    asked: ['resignation_filed'],
    verdict: 'applies',
    governing: {
      rule: 'stand-pp11',
      citation: 'PP 11/2017 Pasal 346 ayat (1)',
      kind: 'dismissal',
      kindLabel: dismissal,
      sanction: { id: 'pemberhentian tidak dengan hormat', en: 'dismissal without honour' },
      route: { id: 'Pemberhentian karena pencalonan', en: 'Dismissal for candidacy' },
      quote: 'mengundurkan diri',
    },
    also: { 'stand-uu20': 'dismissal' },
    changes: { helps: { id: 'mengajukan pengunduran diri secara tertulis', en: 'resign' }, useless: { id: 'CLTN', en: 'CLTN' } },
    help: ['ask'],
    keeps: 'print',
    dark: true,
  },
  {
    who: 'a PNS told by a superior to bring colleagues along',
    role: 'pns',
    rows: { act: 'mobilise', object: 'regional_pair' },
    election: 'pilkada-2024',
    date: '2024-10-10',
    answers: { stance: 'support' },
    asked: ['stance'],
    verdict: 'applies',
    governing: {
      rule: 'pp94-n-6',
      citation: 'PP 94/2021 Pasal 5 huruf n angka 6',
      kind: 'discipline',
      kindLabel: discipline,
      sanction: heavy,
      route: asnDiscipline,
      quote: 'ajakan',
    },
    also: { 'skb-iib-8': 'discipline' },
    help: ['pressure', 'ask'],
    byKeyboard: true,
  },
];
