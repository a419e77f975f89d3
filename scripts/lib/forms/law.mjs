// The form of src/law/data, field by field.
import { both, box, date, flag, from, list, one, table, text, texts, to, whole } from './fields.mjs';

/** @type {import('./fields.mjs').Field} */
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
