import type { Messages } from './id.ts';

/** The same in English; the compiler refuses a sentence that is missing or too many. */
export const en: Messages = {
  name: 'Cek Netral',
  pageTitle: 'Cek Netral: check neutrality before you act',
  tagline: 'Check first, before you post, like, attend or sign.',
  languages: 'Language',
  language: { id: 'Indonesia', en: 'English' },
  languageShort: { id: 'ID', en: 'EN' },

  composer: {
    title: 'What you mean to do',
    mode: 'What are you writing?',
    modes: { text: 'Planned post', description: 'Tell the situation' },
    label: {
      text: 'Write or paste what you are about to post or send (in Indonesian)',
      description: 'Who you are, what you mean to do, for whom, when (in Indonesian)',
    },
    placeholder: {
      text: 'Contoh: Selamat bertanding, Pak Bupati. Lanjutkan dua periode.',
      description: 'Contoh: Saya guru PPPK, mau like postingan calon bupati di Instagram, masa tenang.',
    },
    privacy: 'Checked on your device. Nothing is sent.',
    both: {
      text: 'Your planned post is checked as well.',
      description: 'Your situation is checked as well.',
    },
    show: 'Show',
    clear: 'Clear',
  },

  marked: {
    title: 'What was read in your words',
    none: 'No word was marked.',
    suggestive: 'a hint, for you to confirm',
  },

  suggestions: {
    title: 'Read in your words. Is it so?',
    note: 'Not used until you say yes.',
    yes: 'Yes',
    no: 'No',
    all: 'All of it is so',
  },

  form: {
    title: 'A few questions',
    unknown: 'Not known yet',
    role: 'Who are you?',
    act: 'Act',
    anotherAct: (n) => `Act ${n}`,
    addAct: 'Add another act',
    removeAct: (n) => `Remove act ${n}`,
    channel: 'Where?',
    object: 'For or about whom?',
    election: 'Election',
    otherElection: 'Another election: I choose the phase myself',
    region: 'My region',
    date: 'When?',
    today: 'Today',
    noDate: 'Not known yet',
    several: (labels) => `One of: ${labels}`,
    more: 'Further answers',
    startOver: 'Start over',
  },

  next: {
    title: 'Next question',
    decides: (n) => (n === 1 ? 'Helps to decide 1 provision' : `Helps to decide ${n} provisions`),
    suggested: 'read in your words',
    choose: 'Choose an answer',
    forAct: (n) => `for act ${n}`,
    first: 'Answer first:',
    others: (n) => `Other questions (${n})`,
    unknown: 'Not known yet',
  },

  answer: {
    title: 'Answer',
    blankTitle: 'The answer appears here',
    blank:
      'Write down your plan or answer one question. You will see which neutrality provisions apply, why, what they may cost, and what would make it fine.',
    loading: 'Getting the checker ready',
    failed: 'The checker cannot be loaded in this browser. Reload the page, or use a newer browser.',
    trapped: 'This check failed and the checker was started afresh. Change your words or answers a little and try again.',
    problem: (message) => `Cannot be checked: ${message}`,
    impossible: 'Your answers cannot all be so at once.',
    impossibleOf: (ask) => `Look again: ${ask}`,
    possible: (labels) => `Still possible: ${labels}.`,
    toAnswer: 'See the answer',
  },

  verdict: {
    applies: 'Applies',
    may_apply: 'May apply',
    assessor: 'Needs an assessor',
    unsettled: 'Not settled',
    not_covered: 'Not covered',
    none_found: 'None found',
  },

  grounds: {
    title: 'We found no prohibition',
    basis: 'What this rests on',
    kind: {
      permission: 'This is a permission in writing.',
      free: 'No permission in writing: by our reading, no neutrality rule catches it.',
    },
    provisions: (n) => `Provisions it rests on (${n})`,
  },

  changes: {
    title: 'What would change it',
    helps: 'To stay neutral',
    lowers: 'Lighter, but not enough',
    useless: 'Does not help here',
    elsewhere: 'At other stages',
  },

  findings: {
    applies: (n) => `Applies (${n})`,
    assessor: (n) => `Depends on an assessor (${n})`,
    may_apply: (n) => `May apply (${n})`,
    mayNote: 'It depends on answers not given yet.',
    assessorNote: 'Only Bawaslu, the personnel authority (PPK) or a judge can assess its last element.',
    all: (n) => `Show ${n} more`,
  },

  finding: {
    level: (kind: string, level: string) => (level ? `Kind: ${kind}. Level: ${level}.` : `Kind: ${kind}.`),
    binds: (who: string) => `Binds: ${who}.`,
    more: 'Notes and source',
    words: 'The provision’s words',
    threat: 'Criminal threat',
    actsSince: (day) => `acts since ${day}`,
    actsUntil: (day) => `acts until ${day}`,
    sanction: 'Sanction',
    route: 'Handled by',
    because: 'Because',
    unless: 'Unless',
    notes: 'Notes',
    open: 'What still decides it',
    inForce: (from, to) => (to ? `In force ${from} to ${to}` : `In force since ${from}`),
    until: (to) => `In force until ${to}`,
    limits: 'Time limits',
    rights: 'Your rights',
    checked: (day) => `checked ${day}`,
    wordless: 'The words of the law are being loaded. Without a connection they appear once you are online again.',
    source: 'Source',
    possible: 'Not certain that it binds you on that date',
    confidence: { high: '', medium: 'medium confidence', low: 'low confidence' },
    page: 'This rule in the catalogue',
    acts: (list) => `Act ${list}`,
    stillOpen: 'not answered yet',
    or: 'or',
  },

  grade: {
    gazette: 'Quotation matches the official text',
    quoted: 'Quoted from another source, not yet compared with the official text',
    paraphrase: 'Summarised, not the original words',
    unverified: 'Wording not verified',
    own: "The agency's own text, checked by nobody else",
  },

  origin: {
    given: 'your answer',
    text: 'read in the post',
    description: 'read in the situation',
    calendar: 'from the election calendar',
    implied: 'follows from another answer',
    presumed: 'presumed until you change it',
    open: 'not answered yet',
  },

  effect: {
    lifts: 'lifts it',
    lowers: 'lowers it',
    contested: 'contested',
  },

  unless: {
    does_not_help: 'does not help here',
    depends: 'depends on',
    helps: 'helps here',
  },

  permissions: { title: 'What is allowed', may_apply: 'perhaps; it depends on other answers' },
  conflicts: {
    title: 'Officials disagree',
    since: (day) => `since ${day}`,
    about: (titles) => `Concerns: ${titles}`,
  },
  contradictions: { title: 'Answer and words do not agree' },
  warnings: { title: 'Please note' },
  whatToDo: { title: 'What you can do' },
  poses: {
    title: 'Hand poses that guidance names',
    note: 'There is no official national list; those that went round differ and change with the ballot numbers.',
    more: 'Who says what about each pose',
  },
  terms: { more: 'All terms', close: 'Close' },
  advice: { title: 'Meanwhile' },

  facts: {
    title: 'What this answer rests on',
    many: (n) => `${n} possibilities`,
    change: 'Change',
    changeOf: (ask) => `Change the answer: ${ask}`,
    notSo: 'Not so',
  },

  further: {
    compare: 'At other stages: before candidates are fixed, campaign, quiet days',
    whyNot: 'Why does a provision not apply?',
    failed: 'This part could not be loaded. Check the connection, then open it again.',
  },

  scope: {
    title: 'What is covered here',
    state: { encoded: 'encoded', not_encoded: 'not encoded yet', out_of_scope: 'out of scope' },
  },

  legalError: {
    title: 'Is something wrong with the law here?',
    how: 'Copy this text, fill in its last two lines and send it to whoever runs this site. What you typed is not in it.',
    label: 'Text of a report of a legal error',
    head: (version: string, day: string) => `Cek Netral, law data ${version}, as of ${day}`,
    wrong: 'What is wrong:',
    right: 'What it should be, according to (source):',
  },

  agency: {
    shownBy: (name: string) => `Provided by ${name}`,
    contacts: (name: string) => (name ? `Whom to ask at ${name}` : 'Whom to ask'),
  },

  readers: {
    page: 'Whoever runs the page you are on can read what you write here.',
    frame: 'The page that shows this frame cannot read what you write in it.',
  },

  brief: {
    unfold: 'Show questions and details',
    linked: 'Checks what is written in the field of this page, without changing it. Checked on your device; nothing is sent or stored.',
    fullPage: 'Open Cek Netral on its own page',
  },

  setup: {
    title: 'For whoever runs this site: these settings need mending',
    allowed: (list: string) => `Known: ${list}.`,
    codes: {
      unknown_setting: 'its value is not known',
      field_missing: 'there is no such field on this page',
      names_address: 'it is no address',
      names_other_host: 'the file has to be on the same site',
      names_unreachable: 'the file could not be fetched',
      names_too_large: 'the file is too large',
      names_not_json: 'the file is no JSON',
      names_refused: 'what the file holds cannot be used',
    },
  },

  closing: {
    ask: 'Whom to ask',
    askDefault: 'Before you act, ask your superior, the inspectorate or personnel office of your agency, or the local Bawaslu.',
    disclaimerDefault: 'Cek Netral gives information. It is no legal advice and no decision.',
    law: (version, day) => `Law data version ${version}, as of ${day}.`,
  },
};
