// The form of src/rules/data, field by field.
import { both, box, date, examples, flag, from, list, one, table, text, texts, to } from './fields.mjs';

/**
 * @param {string} description
 * @returns {import('./fields.mjs').Schema}
 */
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

const route = table({
  id: text('Tanda pengenal.'),
  label: both('Namanya.'),
  in_short: both('Siapa yang memutuskan, dalam kalimat pendek.'),
  'limits?': both('Batas waktunya.'),
  'rights?': both('Hak orang yang diperiksa.'),
  versions: list(table({ 'from?': from, 'to?': to, text: both('Siapa memeriksa dan siapa memutus.') }), 'Menurut hari.'),
});

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
