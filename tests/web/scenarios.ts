/** Scenarios that between them make the core return everything it can return. */
import type { Scenario } from '../../www/src/types.ts';

const like: Scenario = {
  id: 'like',
  lang: 'id',
  election: 'pilkada-2024',
  date: '2024-10-10',
  answers: {
    employment: 'pns',
    office: 'functional',
    act: 'like',
    channel: 'personal_account',
    account: 'campaign',
    object: 'regional_pair',
    stance: 'support',
    relation: 'none',
  },
};

export const scenarios: Record<string, Scenario> = {
  'nothing known': {},
  'a like of a candidate': like,
  'the same in English': { ...like, lang: 'en' },
  'the same before the candidates are fixed': { ...like, date: '2024-08-01' },
  'the same in a month': { ...like, date: '2024-09' },
  'the same in a year': { ...like, date: '2024' },
  'the same over a span of days': { ...like, date: { from: '2024-09-01', to: '2024-10-31' } },
  'the same by a spouse': { ...like, answers: { ...like.answers, relation: 'spouse' } },
  'the same by the armed forces': { ...like, answers: { ...like.answers, employment: 'tni', office: 'staff' } },
  'the same by a company’s staff': { ...like, answers: { ...like.answers, employment: 'bumn', office: null } },
  'the same after the law was last checked': { ...like, election: 'other', date: '2029-02-01' },
  'the same long ago': { ...like, election: 'other', date: '1998-02-01' },
  'several answers still possible': { ...like, answers: { ...like.answers, employment: ['pns', 'pppk'], stance: null } },
  'two acts': { ...like, also: [{ act: 'attend' }, { act: 'follow', account: 'organiser' }] },
  'a post in support': {
    election: 'pilkada-2024',
    date: '2024-10-10',
    answers: { employment: 'pns', act: 'post' },
    text: 'Ayo dukung Pak Budi jadi bupati, coblos nomor 2 👍🏽',
  },
  'an ordinary post': { answers: { employment: 'pns', act: 'post' }, text: 'Selamat pagi, hujan lagi di kantor.' },
  'a post against the answer': {
    election: 'pilkada-2024',
    answers: { employment: 'pns', act: 'post', stance: 'neutral' },
    text: 'Ayo coblos nomor 2, dukung Pak Budi jadi bupati',
  },
  'a situation told': {
    election: 'pilkada-2024',
    description: 'Saya guru PPPK, mau like postingan calon bupati di Instagram, masa tenang.',
  },
  'an official decision': {
    election: 'pilkada-2024',
    date: '2024-10-10',
    answers: { employment: 'pns', office: 'jpt', act: 'decide', object: 'regional_pair', stance: 'support' },
  },
  'at a campaign in uniform': {
    election: 'pilkada-2024',
    date: '2024-10-10',
    answers: {
      employment: 'pns',
      office: 'staff',
      act: 'attend',
      object: 'regional_pair',
      stance: 'neutral',
      pns_attributes: 'yes',
      active_support: 'no',
      party_attributes: 'no',
      mobilises: 'no',
      state_facility: 'no',
    },
  },
  'party membership': {
    date: '2024-10-10',
    answers: { employment: 'pns', act: 'party_member', object: 'party', registered_member: 'yes' },
  },
  'a village head at a campaign': {
    election: 'pemilu-2024',
    date: '2024-01-10',
    answers: { employment: 'other', office: 'kepala_desa', act: 'attend', object: 'legislative', stance: 'support', active_support: 'yes' },
  },
  'casting a vote': { election: 'pilkada-2024', date: '2024-11-27', answers: { employment: 'pns', act: 'vote' } },
  'what no rule forbids and nothing allows': {
    election: 'pilkada-2024',
    date: '2024-10-10',
    answers: { employment: 'pns', office: 'staff', act: 'other', object: 'nobody' },
  },
  'a campaign on leave': {
    election: 'pemilu-2024',
    date: '2024-01-12',
    answers: {
      office: 'regional_head',
      act: 'speech',
      object: 'pres_ticket',
      stance: 'support',
      registered_member: 'yes',
      state_facility: 'no',
      cltn: 'yes',
    },
  },
  'somebody not covered': {
    election: 'pilkada-2024',
    date: '2024-10-10',
    answers: { employment: 'other', office: 'organiser', act: 'post', object: 'regional_pair', stance: 'support', insult: 'no' },
  },
  'a party member who resigned': {
    election: 'pilkada-2024',
    date: '2024-10-10',
    answers: { employment: 'pns', act: 'party_member', resigned: 'yes' },
  },
  'a like in an election of several kinds of candidates': {
    election: 'pemilu-2024',
    answers: { employment: 'pns', act: 'like', account: 'campaign', stance: 'support' },
  },
  'a party approached before the candidates are fixed': {
    election: 'pilkada-2024',
    date: '2024-06-01',
    answers: { employment: 'pns', act: 'approach_party', cltn: 'no', object: 'regional_pair' },
  },
  'officials replaced by an incumbent': {
    election: 'pilkada-2024',
    date: '2024-10-01',
    answers: { office: 'regional_head', relation: 'self', act: 'replace_officials', minister_approval: 'no' },
  },
  'a very long post': { answers: { employment: 'pns', act: 'post' }, text: 'kata biasa saja '.repeat(20_000) },
};

/** Texts that between them make the core return every kind of step it can return. */
export const texts: Scenario[] = [
  {
    text: 'Ayo coblos nomor 2, mantaaap #DukungZul. Jangan pilih yang lain ya',
    election: 'pilkada-2024',
    names: [{ number: 2, names: ['Zulkarnaksi Wiranapati'], nicknames: ['Zul'] }],
  },
  { text: 'PDIP hebat sekali, harapan kita' },
  { text: 'ASN dilarang mendukung calon bupati. Apakah boleh coblos nomor 2? Menurut KPU, warga akan memilih bupati.' },
  { text: 'Calon Bupati Nomor 2 Dukung Petani Dan Nelayan Di Pesisir. Katanya "ayo coblos nomor 2" di sana.' },
  { description: 'Saya guru PPPK, mau like postingan calon bupati besok', lang: 'en' },
  {},
];

/** Scenarios that are no scenarios: each has to come back as a problem. */
export const mistakes: Record<string, object> = {
  'an unknown question': { answers: { colour: 'red' } },
  'an unknown answer': { answers: { act: 'fly' } },
  'an unknown election': { election: 'pilkada-1899' },
  'a date that is none': { date: '2024-13-45' },
  'a span that runs backwards': { date: { from: '2024-10-10', to: '2024-10-01' } },
  'an empty set of answers': { answers: { act: [] } },
  'impossible answers': { answers: { employment: 'tni', office: 'lurah' } },
  'an unknown language': { lang: 'fr' },
};
