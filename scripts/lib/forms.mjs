// The form of the data files, field by field. A key that ends in `?` may be left out.

/** A table with these fields and no others. */
function table(fields, description) {
  const entries = Object.entries(fields).map(([name, form]) => [name.replace('?', ''), form, !name.endsWith('?')]);
  return {
    type: 'object',
    ...(description && { description }),
    properties: Object.fromEntries(entries.map(([name, form]) => [name, form])),
    required: entries.filter(([, , required]) => required).map(([name]) => name),
    additionalProperties: false,
  };
}

const text = (description) => ({ type: 'string', description });
const flag = (description) => ({ type: 'boolean', description });
const whole = (description) => ({ type: 'integer', description });
const date = (description) => ({ type: 'string', format: 'date', description });
const list = (items, description) => ({ type: 'array', items, description });
const texts = (description) => list({ type: 'string' }, description);
const box = (description) => ({ allOf: [{ $ref: '#/definitions/box' }], description });
const examples = (description) => list({ $ref: '#/definitions/example' }, description);
/** One of some words, each with what it means. */
const one = (description, meanings) => ({
  description,
  enum: Object.keys(meanings),
  'x-taplo': { docs: { main: description, enumValues: Object.values(meanings) } },
});
const both = (description) => ({ ...table({ 'id?': text('Dalam bahasa Indonesia.'), 'en?': text('In English.') }), description });
const bilingual = (description) => ({ ...table({ id: text('Dalam bahasa Indonesia.'), en: text('In English.') }), description });

const from = date('Hari pertama; hari itu termasuk.');
const to = date('Hari terakhir; hari itu termasuk.');
const level = (description) =>
  one(description, {
    criminal: 'pidana menurut pasalnya',
    ptdh: 'pemberhentian tidak dengan hormat',
    cancel: 'pembatalan sebagai calon',
    heavy: 'hukuman disiplin berat',
    medium: 'hukuman disiplin sedang',
    light: 'hukuman disiplin ringan',
    moral: 'sanksi moral',
    unspecified: 'tingkatnya tidak ditentukan',
    none: 'sanksi tidak disebut',
  });
const kind = one('Jenis akibat.', {
  criminal: 'pidana',
  dismissal: 'pemberhentian',
  discipline: 'disiplin',
  ethics: 'kode etik',
  administrative: 'administratif',
  principle: 'kewajiban atau asas tanpa sanksi sendiri',
});
const term = (description) => ({
  ...table({ count: whole('Berapa.'), unit: one('Satuan.', { day: 'hari', month: 'bulan', year: 'tahun' }) }),
  description,
});

const penalty = table(
  {
    'prison?': table({
      kind: one('Jenis.', { penjara: 'pidana penjara', kurungan: 'pidana kurungan' }),
      'min?': term('Paling singkat.'),
      max: term('Paling lama.'),
    }),
    'fine?': table({ 'min?': whole('Paling sedikit, dalam rupiah.'), max: whole('Paling banyak, dalam rupiah.') }),
    'join?': one('Hubungan penjara dan denda.', { dan: 'keduanya', 'dan/atau': 'salah satu atau keduanya', atau: 'salah satu' }),
    addressee: one('Siapa yang diancam.', { person: 'orang dengan status atau jabatan tertentu', anyone: 'siapa saja' }),
  },
  'Ancaman pidana menurut pasalnya.',
);

/** src/law/data */
export const law = table({
  instrument: table(
    {
      id: text('Tanda pengenal, sama dengan nama berkas.'),
      title: both('Nama lengkap.'),
      short: text('Nama pendek di layar.'),
      'from?': from,
      'to?': to,
      source: text('Dari mana peraturan, judul, dan hari-harinya diketahui.'),
      'provision_source?': text('Di mana ketentuannya dibaca; tanpa isian ini: sumber di atas.'),
      checked: date('Hari berkas ini terakhir diperiksa.'),
      'scope?': box('Siapa yang diikat ketentuan yang tidak menyebutnya sendiri.'),
      'day_known?': flag('false bila sumber hanya menyebut tahun mulai berlakunya.'),
    },
    'Satu peraturan.',
  ),
  provision: list(
    table({
      id: text('Tanda pengenal, misalnya "pp-94-2021:5:n:1"; tidak berubah lagi.'),
      citation: text('Kutipan pasalnya, seperti tampil di layar.'),
      'role?': one('Peran ketentuan.', {
        rule: 'larangan, kewajiban, atau izin: harus dikutip aturan',
        sanction: 'menyebut sanksi: harus dikutip aturan',
        definition: 'definisi',
        procedure: 'tata cara',
        history: 'yang berlaku dahulu',
        status: 'mengatakan apakah ketentuan lain berlaku',
        campaign_side: 'mengikat kampanye, bukan orang yang dicakup di sini',
        other_conduct: 'tentang perbuatan lain',
      }),
      'quote?': text('Bunyinya, kata demi kata; kosong bila tidak terlihat.'),
      grade: one('Seberapa pasti bunyinya.', {
        gazette: 'dicocokkan dengan teks resmi',
        quoted: 'dikutip pihak lain',
        paraphrase: 'hanya maksudnya',
        unverified: 'tidak terbukti',
      }),
      confidence: one('Seberapa pasti isinya.', {
        high: 'pasti',
        medium: 'mungkin sekali',
        low: 'satu sumber, atau isinya tidak diketahui',
      }),
      plain: both('Isinya dalam bahasa sehari-hari.'),
      'note?': both('Catatan pemeriksa.'),
      'source?': text('Di mana ketentuan ini dibaca.'),
      'checked?': date('Hari ketentuan ini terakhir diperiksa.'),
      'from?': from,
      'to?': to,
      'replaces?': texts('Ketentuan lama yang digantikan.'),
      'scope?': box('Siapa yang diikat; menggantikan milik peraturannya seluruhnya.'),
      'day_known?': flag('false bila sumber hanya menyebut tahunnya.'),
      'penalty?': penalty,
    }),
  ),
});

const route = table({
  id: text('Tanda pengenal.'),
  label: both('Namanya.'),
  'limits?': both('Batas waktunya.'),
  'rights?': both('Hak orang yang diperiksa.'),
  versions: list(table({ 'from?': from, 'to?': to, text: both('Siapa memeriksa dan siapa memutus.') }), 'Menurut hari.'),
});

/** src/rules/data */
export const rules = table({
  'sanction_sets?': {
    type: 'object',
    description: 'Himpunan sanksi bernama: "@nama" pada sebuah aturan.',
    additionalProperties: { type: 'array', items: { type: 'string' } },
  },
  'rule?': list(
    table({
      id: text('Tanda pengenal, tidak berubah lagi.'),
      family: one('Tentang apa.', {
        party: 'keanggotaan dan pendekatan partai, pencalonan tanpa mundur',
        decisions: 'keputusan dan tindakan jabatan',
        social: 'media sosial, foto, gestur',
        attendance: 'menghadiri kampanye, deklarasi, pertemuan partai',
        campaign: 'ikut kampanye, alat peraga, ajakan, surat dukungan, politik uang',
        facilities: 'fasilitas negara, dan cuti kampanye',
        neutrality: 'kewajiban netral pada umumnya, kode etik, hak pilih TNI dan Polri',
      }),
      title: both('Judul.'),
      kind,
      level: level('Tingkat sanksi.'),
      'state?': one('Apakah ditunjukkan.', {
        active: 'ditunjukkan',
        draft: 'rancangan',
        quarantine: 'hanya dihitung dalam pengukuran',
        retired: 'tidak dipakai lagi',
      }),
      when: box('Keadaan yang membuatnya berlaku: setiap pertanyaan dengan jawaban yang kena.'),
      breaches: texts('Ketentuan yang dilanggar; yang pertama menentukan hari-hari berlakunya.'),
      'sanctions?': texts('Ketentuan yang menyebut sanksinya, atau "@nama" sebuah himpunan.'),
      route: text('Tanda pengenal sebuah [[route]].'),
      'from?': from,
      'to?': to,
      'holds?': examples('Contoh yang harus kena.'),
      'near_miss?': examples('Contoh mirip yang tidak boleh kena.'),
      'review?': table(
        { by: text('Nama ahli hukum.'), on: date('Hari pemeriksaan.'), edition: text('Edisi aturan yang dibaca.') },
        'Tanda tangan ahli hukum.',
      ),
    }),
    'Aturan.',
  ),
  'exception?': list(
    table({
      id: text('Tanda pengenal.'),
      effect: one('Apa yang dilakukannya.', {
        lifts: 'aturan tidak berlaku di sana',
        lowers: 'aturan berlaku dengan tingkat lain',
        contested: 'pejabat berbeda pendapat',
      }),
      'level?': level('Tingkat yang menggantikan, dengan effect = "lowers".'),
      title: both('Judul.'),
      touches: texts('Aturan atau kekecualian yang disentuhnya.'),
      when: box('Keadaan tempat kekecualian ini ada.'),
      'provisions?': texts('Ketentuan yang menjadi dasarnya.'),
      'from?': from,
      'to?': to,
    }),
    'Kekecualian.',
  ),
  'permission?': list(
    table({
      id: text('Tanda pengenal.'),
      title: both('Judul.'),
      text: both('Apa yang boleh.'),
      when: box('Keadaan tempat itu boleh.'),
      'provisions?': texts('Ketentuan yang membolehkannya.'),
      'beside?': texts('Aturan yang boleh ditemuinya: keduanya ditunjukkan.'),
    }),
    'Kebolehan yang tertulis.',
  ),
  'ground?': list(
    table({
      id: text('Tanda pengenal.'),
      title: both('Judul.'),
      reason: both('Mengapa bebas.'),
      when: box('Keadaan yang bebas.'),
      'rests?': texts('Ketentuan tempat pembacaan ini bertumpu.'),
      clears: examples('Contoh yang harus bebas.'),
      near_miss: examples('Contoh mirip yang tidak boleh bebas.'),
    }),
    'Keadaan yang bebas menurut pembacaan kami.',
  ),
  'note?': list(
    table({ rules: texts('Pada aturan mana.'), text: both('Catatannya.'), 'when?': box('Hanya dalam keadaan ini.') }),
    'Catatan pada aturan.',
  ),
  'conflict?': list(
    table({
      id: text('Tanda pengenal.'),
      title: both('Apa yang diperselisihkan.'),
      'rules?': texts('Aturan yang menyangkutnya.'),
      when: box('Keadaan yang diperselisihkan.'),
      'from?': from,
      'to?': to,
      'in_short?': both('Kedua pendapat dalam satu kalimat pendek, bila belum tentu ada yang dilarang.'),
      positions: list(
        table({
          who: both('Siapa.'),
          says: both('Apa katanya.'),
          'since?': text('Sejak kapan.'),
          source: text('Di mana itu terbaca.'),
        }),
        'Pendapat masing-masing.',
      ),
    }),
    'Perselisihan pendapat pejabat.',
  ),
  'route?': list(route, 'Siapa memeriksa dan siapa memutus.'),
  'covered?': list(table({ 'from?': from, when: box('Orang dan perbuatan yang hukumnya ada di sini.') }), 'Cakupan.'),
  'scope?': list(
    table({
      id: text('Tanda pengenal.'),
      state: one('Seberapa jauh ada di sini.', {
        encoded: 'sudah menjadi aturan',
        not_encoded: 'dibaca, belum menjadi aturan',
        out_of_scope: 'di luar, atau tidak ada hukum yang diketahui',
      }),
      label: both('Namanya.'),
      text: both('Penjelasannya.'),
    }),
    'Satu baris tabel cakupan.',
  ),
  'ask?': list(
    table({
      id: text('Tanda pengenal.'),
      'when?': box('Untuk siapa; tanpa isian ini: semua yang lain.'),
      text: both('Siapa yang dapat ditanya.'),
      source: text('Ketentuan atau berkas yang menyebutnya.'),
    }),
    'Siapa yang dapat ditanya; yang pertama yang cocok ditunjukkan.',
  ),
  'prohibition?': list(
    table({
      id: text('Tanda pengenal.'),
      title: both('Judul.'),
      says: both('Isi aturan-aturannya dalam satu kalimat.'),
      'general?': flag('true bila umum: disampaikan sesudah yang khusus.'),
      rules: texts('Aturan yang disampaikan bersama.'),
    }),
    'Satu larangan menurut orang awam.',
  ),
  'cost?': list(
    table({
      kind,
      level: level('Tingkat sanksi.'),
      'cites?': texts('Ketentuan yang semuanya dikutip temuan itu.'),
      text: both('Akibatnya dalam kata-kata.'),
    }),
    'Akibat menurut jenis dan tingkat.',
  ),
  'duty?': list(
    table({
      when: box('Siapa yang diikat.'),
      text: both('Kewajibannya dalam satu kalimat.'),
      source: text('Ketentuan yang menjadi dasarnya.'),
    }),
    'Kewajiban netral.',
  ),
});

/** src/questions/data */
export const questions = table({
  'question?': list(
    table({
      id: text('Id; never changes.'),
      kind: one('How it gets its answer.', {
        choice: 'the user picks',
        yesno: 'the user picks yes or no',
        assessed: 'no user can settle it; only implications narrow it',
        derived: 'computed from dates',
      }),
      group: text('Group on the page.'),
      ask: both('The question itself.'),
      'answers?': list(
        table({
          id: text('Id; never changes.'),
          label: both('Label on the page.'),
          'verb?': both('Of an act: what goes on from "Jangan" and "Do not".'),
        }),
        'Its answers; may be left out for yesno.',
      ),
      'offer?': flag('What is read of it in a description is only offered.'),
      'personal?': flag('About the person or the time: the same for all acts of a scenario.'),
      'partisan?': {
        description: 'Answers that, where they are read, are a sign that a post may take sides.',
        anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }],
      },
    }),
  ),
  'sets?': {
    type: 'object',
    description: 'Named sets of answers, by question: "@name" in a box.',
    additionalProperties: {
      type: 'object',
      additionalProperties: { anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }] },
    },
  },
  'role?': list(
    table({ id: text('Id.'), label: both('Label on the page.'), answers: box('What a tap answers.') }),
    'Presets of "who am I".',
  ),
  'implication?': list(
    table({ if: box('Where this is so,'), then: box('this must be.'), why: both('Why.') }),
    'What follows from what: everything else is impossible.',
  ),
  'presumption?': list(
    table({
      if: box('Where this is so,'),
      then: box('this is presumed,'),
      'unless?': box('unless this was answered.'),
      'told?': flag('The condition has to be what the user answered.'),
      why: both('Why.'),
    }),
    'What is taken for granted until the user says otherwise.',
  ),
  'alternative?': list(
    table({
      id: text('Id.'),
      say: both('What can be done instead.'),
      'when?': box('Where the sentence makes sense.'),
      to: box('The one answer it changes.'),
      'with?': box('What goes along.'),
      'offered?': flag('Named among what would change the result, where it does.'),
      'lowers_only?': flag('Never named as what lifts everything.'),
      'believed?': flag('People think that it helps: named where it makes no difference.'),
    }),
  ),
  'condition?': list(table({ when: box('One question, with the answers meant.'), say: both('Goes on from "bila" and "if".') })),
});

const elections = texts('Only in these elections: ids of calendars.');
const fires = texts('Texts of your own that must be read so.');
const silent = texts('Similar texts that must not.');
const where = one('Which input it is for.', { both: 'posts and descriptions', text: 'posts', description: 'descriptions' });
const gives = list(
  table({
    question: { allOf: [{ $ref: '#/definitions/question' }], description: 'The question it answers.' },
    answers: texts('The answers that stay possible.'),
    'strength?': one('How much it settles.', { plain: 'narrows the question to these answers', suggestive: 'only offers them first' }),
    'in?': where,
  }),
  'What it says of the questions.',
);
const near = (description) => ({
  ...table({ near: texts('Concepts or kinds.'), within: whole('Largest distance in words.') }),
  description,
});

/** src/text/data */
export const words = table({
  'concept?': list(
    table({
      id: text('Id.'),
      label: bilingual('What it is called on screen.'),
      'is?': texts('Kinds it belongs to.'),
      'entries?': texts('Words and phrases, in the order of their letters; <n> is any small number.'),
      'verbs?': texts('Roots of verbs: the build adds me-, di-, -kan, -in, -nya, -lah and the like.'),
      'nouns?': texts('Nouns: the build adds -nya, -ku, -mu, -lah.'),
      'veto?': texts('Forms that the build must not add.'),
      'object?': {
        description: 'Answers of `object` that it names: always, or by contest.',
        anyOf: [
          { type: 'array', items: { type: 'string' } },
          table({ pemilu: texts('In a pemilu.'), pilkada: texts('In a pilkada.'), unknown: texts('Where the contest is not known.') }),
        ],
      },
      'quiet?': flag('Names somebody in a description only as part of a pattern.'),
      'contest?': one('The contest it points to.', { pemilu: 'pemilu', pilkada: 'pilkada' }),
      'names?': text('The election it names.'),
      'elections?': elections,
      'general?': flag('With `elections`: means the same where no election was chosen.'),
      'marker?': one('Changes how what stands near it is taken.', {
        negation: 'turns round what follows, for a few words',
        prohibition: 'what follows is what one must not do',
        question: 'the sentence asks',
        report: 'the sentence tells what others say or do',
        voice: 'the writer speaks for themselves',
      }),
      'shields?': flag('Keeps what it covers from other concepts.'),
      'reach?': whole('How many words a marker reaches.'),
      'needs?': near('Counts only near these.'),
      'unless?': near('Does not count near these.'),
      'upper?': flag('Only in capitals.'),
      'not_after?': texts('Words before it that make it something else.'),
      'not_before?': texts('Words after it that make it something else.'),
      'gives?': gives,
      'built_in?': flag("Filled by the reader's code."),
      'fires?': fires,
      'silent?': silent,
    }),
    'A thing that texts speak of, and the words for it.',
  ),
  'pattern?': list(
    table({
      id: text('Id.'),
      label: bilingual('What it is called on screen.'),
      'in?': where,
      need: texts('Concepts or kinds; `a|b` either, `!a` negated.'),
      within: whole('Largest number of words between two neighbours.'),
      'ordered?': flag('In the order listed.'),
      'even?': texts('Circumstances that do not silence it.'),
      'unless?': texts('Concepts or kinds that silence it from anywhere in the sentence.'),
      'carries?': flag('false: it says nothing of what follows.'),
      'elections?': elections,
      'gives?': gives,
      'fires?': fires,
      'silent?': silent,
    }),
    'Concepts that mean something together.',
  ),
  'surface?': list(
    table({
      kind: one('What it cuts.', {
        url: 'links',
        handle: 'accounts',
        hashtag: 'hashtags',
        date: 'dates',
        figure: 'figures that number nothing',
        number: 'numbers',
        word: 'words',
      }),
      pattern: text('Regular expression.'),
      'fires?': fires,
      'silent?': silent,
    }),
  ),
  'list?': list(
    table({
      id: text('Id that the code goes by.'),
      'words?': texts('Words, in the order of their letters.'),
      'values?': list(texts(), 'Words for each value, in order.'),
    }),
  ),
  'leaning?': table({
    names: texts('Concepts or kinds that name a participant.'),
    sides: list(texts(), 'Concepts that are one side, for each side; running mates are one.'),
    start: whole('In hundredths.'),
    leans: whole('In hundredths.'),
    leans_party: whole('In hundredths.'),
    plain: whole('In hundredths.'),
  }),
  'gate?': table({
    strong: texts('One is enough.'),
    weak: texts('Two are, or one near a name, a number or a faint word.'),
    faint: texts('Two are, near a name.'),
    names: texts('People.'),
    numbers: texts('Figures that may stand on a ballot.'),
    calls: texts('Calls, even where nobody is named.'),
    votes: texts('Words of voting.'),
    judges: texts('Praise and blame.'),
    about: texts('Words for somebody.'),
  }),
  'fitted?': table(
    {
      label: bilingual('What it is called on screen.'),
      start: whole(),
      unit: whole(),
      leans: whole(),
      asks: whole(),
      quiet: whole(),
      floor: whole(),
      weights: text(),
    },
    'Written by `cek-netral fit`; not by hand.',
  ),
  'act_model?': table(
    { label: bilingual('What it is called on screen.'), acts: texts(), start: list(whole()), unit: whole(), plain: whole(), rows: text() },
    'Written by `cek-netral measure acts-model`; not by hand.',
  ),
  'sign?': list(
    table({
      id: text('Id.'),
      label: bilingual('What it is called on screen.'),
      'words?': texts('Concepts or kinds.'),
      'near?': flag('Only in a sentence that names a participant.'),
      'negated?': flag('Only where they are negated.'),
      'patterns?': texts('Patterns.'),
      'under?': texts("Circumstances of a participant's name."),
      'shape?': one('How the text is written.', {
        title_case: 'most words begin with a capital',
        link: 'it has a link',
        short: 'fewer than ten words and signs',
        long: 'more than forty-five',
        exclamation: 'an exclamation mark',
        question_mark: 'a question mark',
        dots: 'two dots or more in a row',
        handle: "it answers or names somebody's account",
        many_hashtags: 'seven hashtags or more',
        name_in_hashtag: 'a participant in a hashtag',
        addressed: 'a participant with a title (Pak, Bu)',
        several_sides: 'more than one side is named',
        figures: 'dates, amounts, percentages',
        speaker: 'opens with a speaker and a colon',
        named: 'a participant other than a party is named',
        party_named: 'a party is named',
      }),
      'measure?': one('How it counts.', {
        once: 'whether it is there',
        times: 'how often, up to four',
        share: 'how much of the text it makes up',
      }),
      weight: whole('In hundredths.'),
      'side?': one('Which side it speaks for.', { support: 'for a participant', attack: 'against one' }),
    }),
    'A sign that only leans, with its weight.',
  ),
  'meaning?': list(
    table({ id: text('Id.'), label: bilingual('In everyday words.'), 'of?': texts('Concepts, patterns and signs.') }),
    'What a post can mean, in everyday words.',
  ),
});
