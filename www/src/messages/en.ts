import type { Messages } from './id.ts';

/** The same in English; the compiler refuses a sentence that is missing or too many. */
export const en: Messages = {
  name: 'Cek Netral',
  pageTitle: 'Cek Netral: check neutrality before you act',
  tagline: { text: 'May I post this?', description: 'May I do this?' },
  languages: 'Language',
  language: { id: 'Indonesia', en: 'English' },
  languageShort: { id: 'ID', en: 'EN' },

  composer: {
    title: 'What you mean to do',
    mode: 'What are you writing?',
    modes: { text: 'Post', description: 'Situation' },
    label: {
      text: 'Paste or write what you are about to post, share or send (in Indonesian)',
      description: 'Who you are, what you mean to do, for whom, when (in Indonesian)',
    },
    placeholder: {
      text: 'Paste or write here, in Indonesian. Contoh: Ayo coblos nomor 2, lanjutkan dua periode!',
      description: 'Contoh: Saya guru PPPK, mau like postingan calon bupati di Instagram, masa tenang.',
    },
    byItself: 'The answer comes by itself below, without a button.',
    privacy: 'Checked on this phone or computer, sent nowhere.',
    stays: 'This text stays on your device.',
    both: {
      text: 'Your post is checked as well.',
      description: 'Your situation is checked as well.',
    },
    show: 'Show',
    clear: 'Clear',
  },

  marked: {
    parts: (n, meanings) => (meanings.length > 0 ? `Found: ${meanings.join(' · ')}` : n === 1 ? '1 part found' : `${n} parts found`),
    facts: (labels) => `Found: ${labels.join(' · ')}`,
    none: 'We marked nothing.',
    wrong: 'Wrong? Change',
    more: 'Show',
    suggestive: 'probably',
    aside: 'not used',
    takeBack: 'Use it again',
  },

  me: {
    you: 'You:',
    untold: 'not chosen yet',
    who: 'You work as',
    others: 'Others …',
    which: 'In a village office: if your decree says PPPK, choose PPPK. Secretariat, hamlet heads, technical staff: Village official.',
    today: 'today',
    told: 'as you told',
    change: 'change',
    done: 'done',
    when: 'Date and election',
    keep: 'Remember my work on this phone or computer',
    keepNote: 'Only your work is kept. Do not switch it on on a shared device.',
    forget: 'Forget me',
  },

  today: {
    none: (day) => `${day}: no election is running. The duty to be neutral holds all the same.`,
    running: (day, election) => `${day}: ${election} is running.`,
  },

  examples: {
    title: 'Try an example',
    list: [
      {
        label: 'Liking a candidate’s post',
        source: 'description',
        text: 'Saya mau like unggahan calon bupati di akun tim suksesnya.',
      },
      {
        label: 'A photo with a husband who stands',
        source: 'description',
        text: 'Suami saya calon anggota DPRD. Saya mau foto bersama dia, tanpa seragam dan tanpa pose jari.',
      },
      {
        label: 'Information for voters',
        source: 'text',
        text: 'KPU: TPS buka pukul 07.00 sampai 13.00. Bawa KTP dan gunakan hak pilih Anda.',
      },
    ],
  },

  card: {
    cost: 'It may cost:',
    costOfStaff: 'It may cost PNS and PPPK:',
    costIf: (hangs) => `If ${hangs}, it may cost:`,
    costOfStaffIf: (hangs) => `For PNS and PPPK, if ${hangs}, it may cost:`,
    pressed: 'Even when told to, doing it may be a breach of your own.',
    unmoved: 'makes no difference to this answer.',
    ifSided: 'If it does take a side',
    sources: {
      UU: 'statute',
      PP: 'government regulation',
      SKB: 'joint decision of ministers and agencies',
      SE: 'circular',
      ST: 'telegram',
      MK: 'Constitutional Court',
    },
    more: 'and other provisions',
    moreOf: (n) => (n === 1 ? 'and 1 other provision' : `and ${n} other provisions`),
    about: 'About:',
    others: 'Your other acts are checked one by one, and need not be allowed:',
    comesTo: { stop: 'do not', wait: 'hold it', ask: 'ask first', clear: 'no prohibition found; that is no permission' },
    cameTo: {
      stop: 'rules apply',
      wait: 'neutrality rules may apply',
      ask: 'ask first',
      clear: 'no prohibition found; that is no permission',
    },
  },

  done: {
    talk: 'Want to talk?',
    begin: 'First take the steps below.',
    then: 'Whom you talk to, and what that means, you choose after that.',
    stays: 'What you type stays on this phone or computer and is sent to nobody.',
  },

  doors: {
    help: 'Help',
    law: 'The rules',
    neutral: 'Neutral sentences',
    mistake: 'Report a mistake',
    more: 'How this answer was made',
    done: 'Already done?',
    rules: (n) =>
      n > 0 ? `The law’s words and sanctions (${n === 1 ? '1 prohibition' : `${n} prohibitions`})` : 'The words that this rests on',
  },

  form: {
    title: 'Change your answers',
    add: 'Add details (date, election, region)',
    instead: 'Choose the act instead',
    unknown: 'Not known yet',
    role: 'Who are you?',
    act: 'Doing what?',
    anotherAct: (n) => `Act ${n}`,
    addAct: 'Add another act',
    removeAct: (n) => `Remove act ${n}`,
    channel: 'Where?',
    object: 'For or about whom?',
    election: 'Election',
    otherElection: 'Another election: I choose the phase myself',
    otherShort: 'Another election',
    region: 'My region',
    date: 'When?',
    today: 'Today',
    several: (labels) => `One of: ${labels}`,
    more: 'Further answers',
    startOver: 'Start over',
  },

  next: {
    title: 'Next question',
    read: 'We found in your text:',
    confirm: 'Tap it if right; choose another if wrong.',
    choose: 'Choose an answer',
    about: (act) => `about: ${act}`,
    first: 'Answer first:',
    others: 'Other questions',
    unknown: 'I do not know',
  },

  answer: {
    title: 'Answer',
    blankTitle: 'The answer appears below the box',
    loading: 'Getting the checker ready',
    emptied: 'Emptied.',
    undo: 'Bring it back',
    failed: 'The checker cannot be loaded in this browser. Reload the page, or use a newer browser.',
    trapped: 'This check failed and the checker was started afresh. Change your words or answers a little and try again.',
    problem: (message) => `Cannot be checked: ${message}`,
    impossible: 'Your answers cannot all be so at once.',
    impossibleOf: (ask) => `Look again: ${ask}`,
    possible: (labels) => `Still possible: ${labels}.`,
  },

  verdict: {
    applies: 'Do not',
    may_apply: 'Hold it',
    assessor: 'Ask first',
    unsettled: 'Ask first: the rules are not clear',
    not_covered: 'Ask first: not covered here',
    none_found: 'We found no prohibition',
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
    title: 'What could help',
    helps: 'To stay neutral',
    lowers: 'Lighter, but not enough',
    useless: 'This does not make it allowed',
    elsewhere: 'At another stage',
  },

  findings: {
    status: { applies: 'applies to you', may_apply: 'not certain', assessor: 'for an official to assess' },
    all: (n) => (n === 1 ? '1 other rule' : `${n} other rules`),
  },

  finding: {
    level: (kind: string, level: string) => (level ? `Kind: ${kind}, ${level} level.` : `Kind: ${kind}.`),
    binds: (who: string) => `Binds: ${who}.`,
    more: 'Notes and source',
    allWords: (n) => (n > 1 ? `All the words of the law (${n} rules)` : 'All the words of the law'),
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

  gradeShort: {
    gazette: 'official words',
    quoted: 'quoted',
    paraphrase: 'summarised',
    unverified: 'not verified',
    own: 'agency rule',
  },

  origin: {
    given: 'your answer',
    text: 'read in the post',
    description: 'read in the situation',
    calendar: 'from the election calendar',
    implied: 'follows from another answer',
    presumed: 'we presume this',
    open: 'not answered yet',
  },

  effect: {
    lifts: 'lifts it',
    lowers: 'lowers it',
    contested: 'contested',
  },

  unless: {
    does_not_help: 'does not make it allowed',
    depends: 'depends on',
    helps: 'helps here',
  },

  permissions: { title: 'What is allowed', fits: 'This is allowed', may_apply: 'perhaps; it depends on other answers' },
  conflicts: {
    title: 'Officials disagree',
    since: (day) => `since ${day}`,
    about: (titles) => `Concerns: ${titles}`,
  },
  contradictions: { title: 'Answer and words do not agree' },
  warnings: { title: 'Please note' },
  poses: {
    title: 'Hand poses that guidance names',
    note: 'There is no official national list; those that went round differ and change with the ballot numbers.',
    more: 'Who says what about each pose',
  },
  terms: { more: 'All terms', close: 'Close' },

  facts: {
    title: 'What this answer rests on',
    many: (n) => `${n} possibilities`,
    change: 'Change',
    changeOf: (ask) => `Change the answer: ${ask}`,
    notSo: 'Not so',
  },

  further: {
    compare: 'At another time',
    whyNot: 'Why does another rule not apply?',
    failed: 'This part could not be loaded. Check the connection, then open it again.',
  },

  scope: {
    title: 'What is covered here',
    state: { encoded: 'encoded', not_encoded: 'not encoded yet', out_of_scope: 'out of scope' },
  },

  agency: {
    shownBy: (name: string) => `Provided by ${name}`,
    contacts: (name: string) => (name ? `Who to ask at ${name}` : 'Who to ask'),
    site: (host) => (host ? `whoever runs the site ${host}` : 'whoever runs this site'),
  },

  readers: {
    page: 'Whoever runs the page you are on can read what you write here.',
    frame: 'The page that shows this frame cannot read what you write in it.',
  },

  brief: {
    unfold: 'More: the law’s words, sanctions, details',
    linked: 'Checks what is written in the field of this page, without changing it. Checked on your device; nothing is sent or stored.',
    fullPage: 'Open Cek Netral on its own page',
  },

  setup: {
    title: 'For whoever runs this site: these settings need mending',
    allowed: (list: string) => `Known: ${list}.`,
    codes: {
      unknown_setting: 'its value is not known',
      unknown_region: 'no code of Kemendagri without its dot, such as 3275',
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
    ask: 'Who can I ask?',
    askDefault: 'Before you act, ask your superior, the inspectorate or personnel office of your agency, or the local Bawaslu.',
    disclaimerDefault: 'Cek Netral gives information. It is no legal advice and no decision.',
    unofficial: 'Free software; no official site of the government, KPU or Bawaslu.',
    keptBy: (keeper) => `This copy is kept up by ${keeper}.`,
    asOf: (day) => `Law data as of ${day}.`,
    law: (version, day) => `Law data version ${version}, as of ${day}.`,
  },
};
