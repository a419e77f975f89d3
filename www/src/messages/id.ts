import type { FindingStatus, Grade, Ground, Origin, Sign, Source, Unless, Verdict } from '../types.ts';

/** Everything the page itself says, in Indonesian. What the law says comes from the core. `en.ts` is held to this shape. */
export const id = {
  name: 'Cek Netral',
  pageTitle: 'Cek Netral: periksa netralitas sebelum bertindak',
  tagline: { text: 'Boleh saya unggah ini?', description: 'Boleh saya lakukan ini?' } satisfies Record<Source, string>,
  languages: 'Bahasa',
  language: { id: 'Indonesia', en: 'English' },
  languageShort: { id: 'ID', en: 'EN' },

  composer: {
    title: 'Yang hendak Anda lakukan',
    mode: 'Apa yang Anda tulis?',
    modes: { text: 'Unggahan', description: 'Situasi' },
    label: {
      text: 'Tempel atau tulis yang akan Anda unggah, bagikan, atau kirim',
      description: 'Siapa Anda, mau berbuat apa, untuk siapa, kapan?',
    },
    placeholder: {
      text: 'Tempel atau tulis di sini. Contoh: Ayo coblos nomor 2, lanjutkan dua periode!',
      description: 'Contoh: Saya guru PPPK, mau like postingan calon bupati di Instagram, masa tenang.',
    },
    /** No button is to be looked for. */
    byItself: 'Jawaban muncul sendiri di bawah, tanpa tombol.',
    privacy: 'Diperiksa di HP atau komputer ini, tidak dikirim ke mana pun.',
    /** Once something is written: under somebody's own words "not sent" reads as if they had not been posted. */
    stays: 'Isinya tetap di HP atau komputer Anda.',
    both: {
      text: 'Unggahan Anda juga ikut diperiksa.',
      description: 'Cerita situasi Anda juga ikut diperiksa.',
    },
    show: 'Lihat',
    clear: 'Kosongkan',
  },

  /** At the foot of the box. */
  marked: {
    parts: (n: number, meanings: string[]) => (meanings.length > 0 ? `Terbaca: ${meanings.join(' · ')}` : `${n} bagian terbaca`),
    facts: (labels: string[]) => `Terbaca: ${labels.join(' · ')}`,
    none: 'Tidak ada yang kami tandai.',
    wrong: 'Keliru? Ubah',
    more: 'Lihat',
    suggestive: 'kemungkinan',
    aside: 'tidak dipakai',
    takeBack: 'Pakai lagi',
  },

  me: {
    you: 'Anda:',
    untold: 'belum dipilih',
    who: 'Anda bekerja sebagai',
    others: 'Lainnya …',
    /** For those who work in a village office, where both are found. */
    which: 'Di kantor desa: kalau SK Anda PPPK, pilih PPPK. Sekretariat desa, kadus, pelaksana teknis: Perangkat desa.',
    today: 'hari ini',
    told: 'waktu dari cerita',
    change: 'ubah',
    done: 'selesai',
    when: 'Tanggal dan pemilihan',
    keep: 'Ingat pekerjaan saya di HP atau komputer ini',
    keepNote: 'Hanya pekerjaan Anda yang disimpan. Jangan nyalakan bila HP atau komputernya dipakai bersama.',
    forget: 'Lupakan saya',
  },

  /** What is said of the day before anything is asked. */
  today: {
    none: (day: string) => `${day}: tidak ada pemilihan yang sedang berjalan. Kewajiban netral tetap berlaku.`,
    running: (day: string, election: string) => `${day}: ${election} sedang berjalan.`,
  },

  examples: {
    title: 'Coba dengan contoh',
    list: [
      {
        label: 'Menyukai unggahan calon',
        source: 'description',
        text: 'Saya mau like unggahan calon bupati di akun tim suksesnya.',
      },
      {
        label: 'Foto bersama suami yang jadi calon',
        source: 'description',
        text: 'Suami saya calon anggota DPRD. Saya mau foto bersama dia, tanpa seragam dan tanpa pose jari.',
      },
      {
        label: 'Info TPS dari KPU',
        source: 'text',
        text: 'KPU: TPS buka pukul 07.00 sampai 13.00. Bawa KTP dan gunakan hak pilih Anda.',
      },
    ] as { label: string; source: Source; text: string }[],
  },

  card: {
    cost: 'Bisa kena:',
    /** Where nobody said who acts. */
    costOfStaff: 'Bisa kena, bila PNS atau PPPK:',
    /** Where it is open whether anything applies: on what that hangs. */
    costIf: (hangs: string) => `Bila ${hangs}, bisa kena:`,
    costOfStaffIf: (hangs: string) => `Bila PNS atau PPPK, dan ${hangs}, bisa kena:`,
    /** For who is told to do it. */
    pressed: 'Disuruh pun, melaksanakannya bisa menjadi pelanggaran Anda sendiri.',
    /** After what somebody hopes that it helps. */
    unmoved: 'tidak mengubah jawaban ini.',
    /** Of a text in which no side was read, what may be stays behind a fold. */
    ifSided: 'Bila ternyata memihak',
    /** What the short names in a citation stand for. */
    sources: {
      UU: 'undang-undang',
      PP: 'peraturan pemerintah',
      SKB: 'keputusan bersama menteri dan lembaga',
      SE: 'surat edaran',
      ST: 'surat telegram',
      MK: 'Mahkamah Konstitusi',
    } as Record<string, string>,
    more: 'dan pasal lain',
    moreOf: (n: number) => `dan ${n} pasal lain`,
    /** Which of several acts the card speaks of. */
    about: 'Tentang:',
    others: 'Perbuatan lain diperiksa satu per satu, belum tentu boleh:',
    comesTo: {
      stop: 'jangan',
      wait: 'tahan dulu',
      ask: 'tanya dulu',
      clear: 'larangan tidak kami temukan; ini bukan izin',
    } satisfies Record<Sign, string>,
    /** Where it is done already. */
    cameTo: {
      stop: 'aturan berlaku',
      wait: 'mungkin kena aturan netralitas',
      ask: 'tanya dulu',
      clear: 'larangan tidak kami temukan; ini bukan izin',
    } satisfies Record<Sign, string>,
  },

  /** For who has done it. */
  done: {
    talk: 'Mau bicara?',
    begin: 'Ikuti dulu langkah di bawah.',
    then: 'Dengan siapa Anda bicara, dan apa artinya, pilih sesudah itu.',
    stays: 'Yang Anda ketik tetap di HP atau komputer ini, tidak dikirim ke siapa pun.',
  },

  doors: {
    help: 'Bantuan',
    law: 'Aturannya',
    neutral: 'Kalimat yang netral',
    mistake: 'Laporkan kekeliruan',
    more: 'Bagaimana jawaban ini dibuat',
    done: 'Sudah terlanjur?',
    rules: (n: number) => (n > 0 ? `Bunyi pasal dan sanksi (${n} larangan)` : 'Bunyi pasal yang menjadi dasarnya'),
  },

  form: {
    title: 'Ubah jawaban Anda',
    /** Where none was given. */
    add: 'Tambah rincian (tanggal, pemilihan, daerah)',
    instead: 'Pilih perbuatannya saja',
    unknown: 'Belum tahu',
    role: 'Siapa Anda?',
    act: 'Mau apa?',
    anotherAct: (n: number) => `Perbuatan ke-${n}`,
    addAct: 'Tambah perbuatan lain',
    removeAct: (n: number) => `Hapus perbuatan ke-${n}`,
    channel: 'Di mana?',
    object: 'Untuk atau tentang siapa?',
    election: 'Pemilihan',
    otherElection: 'Pemilu/Pilkada lain: saya pilih masanya sendiri',
    otherShort: 'Pemilu/Pilkada lain',
    region: 'Daerah saya',
    date: 'Kapan?',
    today: 'Hari ini',
    several: (labels: string) => `Salah satu dari: ${labels}`,
    more: 'Jawaban lain',
    startOver: 'Mulai lagi dari awal',
  },

  next: {
    title: 'Pertanyaan berikutnya',
    /** What was read of the question: offered, and not chosen. */
    read: 'Terbaca di tulisan Anda:',
    confirm: 'Ketuk bila benar; pilih yang lain bila keliru.',
    choose: 'Pilih jawaban',
    about: (act: string) => `tentang: ${act}`,
    first: 'Jawab dulu:',
    others: 'Pertanyaan lain',
    unknown: 'Saya tidak tahu',
  },

  answer: {
    title: 'Jawaban',
    blankTitle: 'Jawaban muncul di bawah kotak',
    loading: 'Menyiapkan pemeriksa',
    emptied: 'Sudah dikosongkan.',
    undo: 'Kembalikan',
    failed: 'Pemeriksa tidak dapat dimuat di peramban ini. Muat ulang halaman, atau pakai peramban yang lebih baru.',
    trapped: 'Pemeriksaan ini gagal dan pemeriksa dimulai ulang. Ubah sedikit tulisan atau jawaban Anda, lalu coba lagi.',
    problem: (message: string) => `Tidak dapat diperiksa: ${message}`,
    impossible: 'Jawaban-jawaban Anda tidak dapat berlaku bersamaan.',
    impossibleOf: (ask: string) => `Periksa lagi: ${ask}`,
    possible: (labels: string) => `Yang masih mungkin: ${labels}.`,
  },

  /** The answer in a word, where there is room for no more. */
  verdict: {
    applies: 'Jangan',
    may_apply: 'Tahan dulu',
    assessor: 'Tanya dulu',
    unsettled: 'Tanya dulu: aturannya tidak jelas',
    not_covered: 'Tanya dulu: di luar cakupan',
    none_found: 'Tidak kami temukan larangan',
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
    title: 'Apa yang bisa menolong',
    helps: 'Supaya tetap netral',
    lowers: 'Lebih ringan, tetapi belum cukup',
    useless: 'Ini tidak membuatnya boleh',
    elsewhere: 'Kalau waktunya lain',
  },

  findings: {
    status: { applies: 'berlaku bagi Anda', may_apply: 'belum tentu', assessor: 'dinilai pejabat' } satisfies Record<FindingStatus, string>,
    all: (n: number) => `${n} aturan lain`,
  },

  finding: {
    level: (kind: string, level: string) => (level ? `Jenis: ${kind}, tingkat ${level}.` : `Jenis: ${kind}.`),
    binds: (who: string) => `Mengikat: ${who}.`,
    more: 'Catatan dan sumber',
    allWords: (n: number) => (n > 1 ? `Semua bunyi pasal (${n} aturan)` : 'Semua bunyi pasal'),
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

  /** The same in a word or two, beside a citation. */
  gradeShort: {
    gazette: 'kutipan resmi',
    quoted: 'dikutip',
    paraphrase: 'disarikan',
    unverified: 'belum terverifikasi',
    own: 'aturan instansi',
  } satisfies Record<Grade, string>,

  origin: {
    given: 'jawaban Anda',
    text: 'terbaca dari unggahan',
    description: 'terbaca dari cerita',
    calendar: 'dari kalender pemilihan',
    implied: 'mengikuti jawaban lain',
    presumed: 'kami anggap ini',
    open: 'belum dijawab',
  } satisfies Record<Origin, string>,

  effect: {
    lifts: 'menghapus',
    lowers: 'meringankan',
    contested: 'diperdebatkan',
  } satisfies Record<Unless['effect'], string>,

  unless: {
    does_not_help: 'ini tidak membuatnya boleh',
    depends: 'bergantung pada',
    helps: 'menolong di sini',
  } satisfies Record<Unless['state'], string>,

  permissions: { title: 'Yang diperbolehkan', fits: 'Ini diperbolehkan', may_apply: 'mungkin, bergantung pada jawaban lain' },
  conflicts: {
    title: 'Pejabat berbeda pendapat',
    since: (day: string) => `sejak ${day}`,
    about: (titles: string) => `Menyangkut: ${titles}`,
  },
  contradictions: { title: 'Jawaban dan tulisan tidak sejalan' },
  warnings: { title: 'Perhatikan' },
  poses: {
    title: 'Pose tangan yang disebut pedoman',
    note: 'Tidak ada daftar resmi nasional; daftar yang beredar berbeda-beda dan berubah mengikuti nomor urut.',
    more: 'Siapa mengatakan apa tentang tiap pose',
  },
  terms: { more: 'Semua istilah', close: 'Tutup' },

  facts: {
    title: 'Dasar jawaban ini',
    many: (n: number) => `${n} kemungkinan`,
    change: 'Ubah',
    changeOf: (ask: string) => `Ubah jawaban: ${ask}`,
    notSo: 'Bukan begitu',
  },

  further: {
    compare: 'Kalau waktunya lain',
    whyNot: 'Mengapa aturan lain tidak kena?',
    failed: 'Bagian ini tidak dapat dimuat. Periksa sambungan, lalu buka lagi.',
  },

  scope: {
    title: 'Apa yang tercakup di sini',
    state: { encoded: 'sudah dimasukkan', not_encoded: 'belum dimasukkan', out_of_scope: 'di luar cakupan' },
  },

  agency: {
    shownBy: (name: string) => `Disediakan oleh ${name}`,
    contacts: (name: string) => (name ? `Bertanya di ${name}` : 'Tempat bertanya'),
    site: (host: string) => (host ? `pengelola situs ${host}` : 'pengelola situs ini'),
  },

  /** Who else can read what is typed. */
  readers: {
    page: 'Pengelola halaman yang Anda buka ini dapat membaca yang Anda tulis di sini.',
    frame: 'Halaman yang memuat bingkai ini tidak dapat membaca yang Anda tulis di dalamnya.',
  },

  brief: {
    unfold: 'Selengkapnya: bunyi pasal, sanksi, rincian',
    linked: 'Memeriksa tulisan di kolom halaman ini, tanpa mengubahnya. Diperiksa di perangkat Anda; tidak ada yang dikirim atau disimpan.',
    fullPage: 'Buka Cek Netral di halamannya sendiri',
  },

  setup: {
    title: 'Untuk pengelola situs: pengaturan ini perlu diperbaiki',
    allowed: (list: string) => `Yang dikenal: ${list}.`,
    codes: {
      unknown_setting: 'nilainya tidak dikenal',
      unknown_region: 'bukan kode wilayah Kemendagri tanpa titik, seperti 3275',
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
    ask: 'Siapa yang bisa ditanya',
    askDefault:
      'Tanyakan kepada atasan, inspektorat, atau bagian kepegawaian instansi Anda, atau kepada Bawaslu setempat, sebelum bertindak.',
    disclaimerDefault: 'Cek Netral memberi informasi, bukan nasihat hukum dan bukan putusan.',
    asOf: (day: string) => `Data hukum per ${day}.`,
    unofficial: 'Perangkat lunak bebas, bukan situs resmi pemerintah, KPU, atau Bawaslu.',
    keptBy: (keeper: string) => `Salinan ini dijaga oleh ${keeper}.`,
    law: (version: string, day: string) => `Data hukum versi ${version}, keadaan ${day}.`,
  },
};

export type Messages = typeof id;
