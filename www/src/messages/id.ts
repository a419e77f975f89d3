import type { Grade, Ground, Origin, Unless, Verdict } from '../types.ts';

/** Everything the page itself says, in Indonesian. What the law says comes from the core. `en.ts` is held to this shape. */
export const id = {
  name: 'Cek Netral',
  pageTitle: 'Cek Netral: periksa netralitas sebelum bertindak',
  tagline: 'Periksa dulu sebelum mengunggah, menyukai, hadir, atau menandatangani.',
  languages: 'Bahasa',
  language: { id: 'Indonesia', en: 'English' },
  languageShort: { id: 'ID', en: 'EN' },

  composer: {
    title: 'Yang hendak Anda lakukan',
    mode: 'Apa yang Anda tulis?',
    modes: { text: 'Rencana unggahan', description: 'Ceritakan situasi' },
    label: {
      text: 'Tulis atau tempel yang akan Anda unggah atau kirim',
      description: 'Siapa Anda, hendak berbuat apa, untuk siapa, kapan?',
    },
    placeholder: {
      text: 'Contoh: Selamat bertanding, Pak Bupati. Lanjutkan dua periode.',
      description: 'Contoh: Saya guru PPPK, mau like postingan calon bupati di Instagram, masa tenang.',
    },
    privacy: 'Diperiksa di perangkat Anda. Tidak ada yang dikirim ke mana pun.',
    both: {
      text: 'Rencana unggahan Anda juga ikut diperiksa.',
      description: 'Cerita situasi Anda juga ikut diperiksa.',
    },
    show: 'Lihat',
    clear: 'Kosongkan',
  },

  marked: {
    title: 'Yang terbaca dari tulisan Anda',
    none: 'Tidak ada kata yang ditandai.',
    suggestive: 'isyarat, perlu Anda pastikan',
  },

  suggestions: {
    title: 'Terbaca dari tulisan Anda. Benarkah?',
    note: 'Belum dipakai sampai Anda membenarkannya.',
    yes: 'Benar',
    no: 'Bukan',
    all: 'Semua benar',
  },

  form: {
    title: 'Beberapa pertanyaan',
    unknown: 'Belum tahu',
    role: 'Siapa Anda?',
    act: 'Perbuatan',
    anotherAct: (n: number) => `Perbuatan ke-${n}`,
    addAct: 'Tambah perbuatan lain',
    removeAct: (n: number) => `Hapus perbuatan ke-${n}`,
    channel: 'Di mana?',
    object: 'Untuk atau tentang siapa?',
    election: 'Pemilihan',
    otherElection: 'Pemilu/Pilkada lain: saya pilih masanya sendiri',
    region: 'Daerah saya',
    date: 'Kapan?',
    today: 'Hari ini',
    noDate: 'Belum tahu',
    several: (labels: string) => `Salah satu dari: ${labels}`,
    more: 'Jawaban lain',
    startOver: 'Mulai lagi',
  },

  next: {
    title: 'Pertanyaan berikutnya',
    decides: (n: number) => `Ikut menentukan ${n} ketentuan`,
    suggested: 'terbaca dari tulisan Anda',
    choose: 'Pilih jawaban',
    forAct: (n: number) => `untuk perbuatan ke-${n}`,
    first: 'Jawab dulu:',
    others: (n: number) => `Pertanyaan lain (${n})`,
    unknown: 'Belum tahu',
  },

  answer: {
    title: 'Jawaban',
    blankTitle: 'Jawaban muncul di sini',
    blank:
      'Tulis rencana Anda atau jawab satu pertanyaan. Anda akan melihat ketentuan netralitas mana yang berlaku, alasannya, sanksinya, dan apa yang membuatnya boleh.',
    loading: 'Menyiapkan pemeriksa',
    failed: 'Pemeriksa tidak dapat dimuat di peramban ini. Muat ulang halaman, atau pakai peramban yang lebih baru.',
    trapped: 'Pemeriksaan ini gagal dan pemeriksa dimulai ulang. Ubah sedikit tulisan atau jawaban Anda, lalu coba lagi.',
    problem: (message: string) => `Tidak dapat diperiksa: ${message}`,
    impossible: 'Jawaban-jawaban Anda tidak dapat berlaku bersamaan.',
    impossibleOf: (ask: string) => `Periksa lagi: ${ask}`,
    possible: (labels: string) => `Yang masih mungkin: ${labels}.`,
    toAnswer: 'Lihat jawaban',
  },

  verdict: {
    applies: 'Berlaku',
    may_apply: 'Mungkin berlaku',
    assessor: 'Perlu penilai',
    unsettled: 'Belum jelas',
    not_covered: 'Di luar cakupan',
    none_found: 'Tidak ditemukan',
  } satisfies Record<Verdict, string>,

  grounds: {
    title: 'Kami tidak menemukan larangan',
    basis: 'Dasarnya',
    kind: {
      permission: 'Ini kebolehan yang tertulis.',
      free: 'Tidak tertulis sebagai kebolehan: menurut pembacaan kami, tidak ada aturan netralitas yang mengenainya.',
    } satisfies Record<Ground['kind'], string>,
    provisions: (n: number) => `Ketentuan yang menjadi tumpuannya (${n})`,
  },

  changes: {
    title: 'Yang mengubah hasilnya',
    helps: 'Supaya tetap netral',
    lowers: 'Meringankan, tetapi belum cukup',
    useless: 'Tidak menolong di sini',
    elsewhere: 'Pada tahap lain',
  },

  findings: {
    applies: (n: number) => `Berlaku (${n})`,
    assessor: (n: number) => `Bergantung pada penilai (${n})`,
    may_apply: (n: number) => `Mungkin berlaku (${n})`,
    mayNote: 'Bergantung pada jawaban yang belum ada.',
    assessorNote: 'Hanya Bawaslu, PPK, atau hakim yang dapat menilai unsur terakhirnya.',
    all: (n: number) => `Tampilkan ${n} lagi`,
  },

  finding: {
    level: (kind: string, level: string) => (level ? `Jenis: ${kind}. Tingkat: ${level}.` : `Jenis: ${kind}.`),
    binds: (who: string) => `Mengikat: ${who}.`,
    more: 'Catatan dan sumber',
    words: 'Bunyi ketentuan',
    threat: 'Ancaman pidana',
    actsSince: (day: string) => `perbuatan sejak ${day}`,
    actsUntil: (day: string) => `perbuatan sampai ${day}`,
    sanction: 'Sanksi',
    route: 'Ditangani oleh',
    because: 'Karena',
    unless: 'Kecuali',
    notes: 'Catatan',
    open: 'Yang masih menentukan',
    inForce: (from: string, to: string) => (to ? `Berlaku ${from} sampai ${to}` : `Berlaku sejak ${from}`),
    until: (to: string) => `Berlaku sampai ${to}`,
    limits: 'Tenggat',
    rights: 'Hak Anda',
    checked: (day: string) => `diperiksa ${day}`,
    wordless: 'Bunyi ketentuan sedang dimuat. Tanpa internet, bunyinya muncul setelah Anda tersambung lagi.',
    source: 'Sumber',
    possible: 'Belum pasti mengikat Anda pada tanggal itu',
    confidence: { high: '', medium: 'keyakinan sedang', low: 'keyakinan rendah' },
    page: 'Halaman aturan ini di katalog',
    acts: (list: string) => `Perbuatan ke-${list}`,
    stillOpen: 'belum dijawab',
    or: 'atau',
  },

  grade: {
    gazette: 'Kutipan cocok dengan naskah resmi',
    quoted: 'Kutipan dari sumber lain, belum dicocokkan dengan naskah resmi',
    paraphrase: 'Disarikan, bukan bunyi aslinya',
    unverified: 'Bunyinya belum terverifikasi',
    own: 'Teks instansi sendiri, tidak diperiksa pihak lain',
  } satisfies Record<Grade, string>,

  origin: {
    given: 'jawaban Anda',
    text: 'terbaca dari unggahan',
    description: 'terbaca dari cerita',
    calendar: 'dari kalender pemilihan',
    implied: 'mengikuti dari jawaban lain',
    presumed: 'dianggap begitu sampai Anda mengubahnya',
    open: 'belum dijawab',
  } satisfies Record<Origin, string>,

  effect: {
    lifts: 'menghapus',
    lowers: 'meringankan',
    contested: 'diperdebatkan',
  } satisfies Record<Unless['effect'], string>,

  unless: {
    does_not_help: 'tidak menolong di sini',
    depends: 'bergantung pada',
    helps: 'menolong di sini',
  } satisfies Record<Unless['state'], string>,

  permissions: { title: 'Yang diperbolehkan', may_apply: 'mungkin, bergantung pada jawaban lain' },
  conflicts: {
    title: 'Pejabat berbeda pendapat',
    since: (day: string) => `sejak ${day}`,
    about: (titles: string) => `Menyangkut: ${titles}`,
  },
  contradictions: { title: 'Jawaban dan tulisan tidak sejalan' },
  warnings: { title: 'Perhatikan' },
  whatToDo: { title: 'Yang bisa Anda lakukan' },
  poses: {
    title: 'Pose tangan yang disebut pedoman',
    note: 'Tidak ada daftar resmi nasional; daftar yang beredar berbeda-beda dan berubah mengikuti nomor urut.',
    more: 'Siapa mengatakan apa tentang tiap pose',
  },
  terms: { more: 'Semua istilah', close: 'Tutup' },
  advice: { title: 'Sementara itu' },

  facts: {
    title: 'Dasar jawaban ini',
    many: (n: number) => `${n} kemungkinan`,
    change: 'Ubah',
    changeOf: (ask: string) => `Ubah jawaban: ${ask}`,
    notSo: 'Bukan begitu',
  },

  further: {
    compare: 'Pada tahap lain: sebelum penetapan, kampanye, masa tenang',
    whyNot: 'Mengapa ketentuan tertentu tidak berlaku?',
    failed: 'Bagian ini tidak dapat dimuat. Periksa sambungan, lalu buka lagi.',
  },

  scope: {
    title: 'Apa yang tercakup di sini',
    state: { encoded: 'sudah dimasukkan', not_encoded: 'belum dimasukkan', out_of_scope: 'di luar cakupan' },
  },

  legalError: {
    title: 'Ada yang keliru dalam hukumnya?',
    how: 'Salin teks ini, isi dua baris terakhir, lalu kirim kepada pengelola situs ini. Tulisan Anda tidak ikut di dalamnya.',
    label: 'Teks laporan kekeliruan hukum',
    head: (version: string, day: string) => `Cek Netral, data hukum ${version}, keadaan ${day}`,
    wrong: 'Yang keliru:',
    right: 'Seharusnya, menurut (sumber):',
  },

  agency: {
    shownBy: (name: string) => `Disediakan oleh ${name}`,
    contacts: (name: string) => (name ? `Bertanya di ${name}` : 'Tempat bertanya'),
  },

  /** Who else can read what is typed. */
  readers: {
    page: 'Pengelola halaman yang Anda buka ini dapat membaca yang Anda tulis di sini.',
    frame: 'Halaman yang memuat bingkai ini tidak dapat membaca yang Anda tulis di dalamnya.',
  },

  brief: {
    unfold: 'Tampilkan pertanyaan dan rincian',
    linked: 'Memeriksa tulisan di kolom halaman ini, tanpa mengubahnya. Diperiksa di perangkat Anda; tidak ada yang dikirim atau disimpan.',
    fullPage: 'Buka Cek Netral di halamannya sendiri',
  },

  setup: {
    title: 'Untuk pengelola situs: pengaturan ini perlu diperbaiki',
    allowed: (list: string) => `Yang dikenal: ${list}.`,
    codes: {
      unknown_setting: 'nilainya tidak dikenal',
      field_missing: 'kolom itu tidak ada di halaman ini',
      names_address: 'alamatnya tidak sah',
      names_other_host: 'berkas harus berada di situs yang sama',
      names_unreachable: 'berkas tidak dapat diambil',
      names_too_large: 'berkas terlalu besar',
      names_not_json: 'berkas bukan JSON',
      names_refused: 'isi berkas tidak dapat dipakai',
    },
  },

  closing: {
    ask: 'Tanya siapa',
    askDefault:
      'Tanyakan kepada atasan, inspektorat, atau bagian kepegawaian instansi Anda, atau kepada Bawaslu setempat, sebelum bertindak.',
    disclaimerDefault: 'Cek Netral memberi informasi, bukan nasihat hukum dan bukan putusan.',
    law: (version: string, day: string) => `Data hukum versi ${version}, keadaan ${day}.`,
  },
};

export type Messages = typeof id;
