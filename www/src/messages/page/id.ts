/** What only the page says, in Indonesian: keeping, printing, sharing, the page as an app. `en.ts` is held to this shape. */
export const id = {
  keep: {
    title: 'Cetak, salin, atau simpan',
    print: 'Cetak atau simpan PDF',
    copy: 'Salin sebagai teks',
    paperNote: 'Dicetak dan disalin oleh peramban Anda. Tidak ada yang dikirim ke mana pun.',
    download: 'Unduh berkas',
    open: 'Buka berkas',
    again: 'Buka berkas yang disimpan',
    fileNote:
      'Berkas berisi tulisan dan jawaban Anda, dan hanya ada di perangkat Anda. Untuk membukanya lagi, pilih berkasnya atau seret ke halaman ini.',
    link: 'Tautan',
    linkLabel: 'Tautan ke jawaban Anda',
    copyLink: 'Salin tautan',
    withText: 'Sertakan juga tulisan saya',
    linkNote:
      'Jawaban Anda ada di belakang tanda #, bagian yang tidak dikirim peramban ke situs mana pun. Siapa pun yang menerima tautannya dapat membacanya.',
    store: 'Simpan juga tulisan dan jawaban saya di perangkat ini',
    storeNote:
      'Tulisan dan jawaban Anda disimpan di peramban ini saja, dan terbuka lagi saat Anda kembali. Jangan nyalakan di perangkat bersama.',
    notStored: 'Tidak ada yang disimpan: jika halaman ditutup, tulisan dan jawaban Anda hilang.',
    forget: 'Hapus dari perangkat ini',
    install: 'Pasang sebagai aplikasi',
    installNote: 'Cek Netral lalu dapat dibuka tanpa internet, dan menerima teks yang dibagikan dari aplikasi lain.',
  },

  done: {
    copied: 'Sudah disalin.',
    linkCopied: 'Tautan sudah disalin.',
    notCopied: 'Peramban tidak mengizinkan penyalinan. Tandai teksnya, lalu salin sendiri.',
    stored: 'Mulai sekarang disimpan di perangkat ini.',
    forgotten: 'Sudah dihapus dari perangkat ini.',
    notStored: 'Peramban ini tidak mengizinkan penyimpanan.',
  },

  notice: {
    region: 'Pemberitahuan',
    close: 'Tutup',
    undo: 'Kembalikan yang tadi',
    restored: {
      file: 'Berkas sudah dibuka.',
      link: 'Jawaban dari tautan sudah diisikan.',
      store: 'Tulisan dan jawaban Anda yang disimpan di perangkat ini sudah dibuka.',
      share: 'Teks yang dibagikan sudah dimasukkan. Teks itu tidak dikirim ke mana pun.',
      update: 'Versi baru sudah terpasang. Tulisan dan jawaban Anda masih ada.',
    },
    linkOffered: 'Tautan ini membawa isian lain. Yang sudah Anda tulis tetap di sini.',
    ownOffered: 'Tulisan Anda yang lalu masih ada. Yang baru Anda tulis tetap di sini.',
    take: 'Buka yang itu',
    leftOut: 'Ini tidak dikenal di sini dan tidak ikut diisikan:',
    otherLaw: (then: string, now: string) =>
      `Dibuat dengan data hukum keadaan ${then}; yang dipakai sekarang keadaan ${now}. Jawabannya dapat berbeda.`,
    updateReady: 'Versi baru siap.',
    updateLaw: (day: string) => `Data hukumnya baru: keadaan ${day}.`,
    update: 'Pakai versi baru',
    notCarried: 'Peramban ini tidak dapat membawa tulisan Anda ke versi baru. Unduh dulu berkasnya, lalu buka lagi sesudahnya.',
    updateAnyway: 'Pakai versi baru tanpa tulisan saya',
    newLaw: (day: string) =>
      `Data hukum berubah sejak Anda terakhir membuka halaman ini: sekarang keadaan ${day}. Periksa lagi jawaban Anda.`,
    notStoredAnyMore:
      'Peramban ini tidak lagi menyimpan tulisan Anda: tempatnya penuh atau ditolak. Yang tersimpan sudah dihapus; unduh berkasnya bila masih Anda perlukan.',
    shareLost: 'Teks yang dibagikan tidak sampai ke halaman ini. Salin teksnya, lalu tempel di kotak.',
  },

  leftOut: {
    role: (value: string) => `siapa Anda: ${value}`,
    election: (value: string) => `pemilihan: ${value}`,
    date: (value: string) => `tanggal: ${value}`,
    question: (value: string) => `pertanyaan: ${value}`,
    answer: (ask: string, value: string) => `jawaban untuk "${ask}": ${value}`,
    field: (value: string) => `isian: ${value}`,
  },

  fault: {
    not_json: 'Berkas ini bukan berkas Cek Netral: isinya tidak dapat dibaca sebagai JSON.',
    not_ours: 'Berkas ini bukan berkas Cek Netral. Pilih berkas yang Anda unduh dari halaman ini (cek-netral-….json).',
    newer_version: 'Berkas atau tautan ini dibuat oleh versi Cek Netral yang lebih baru. Muat ulang halaman ini, lalu coba lagi.',
    too_large: 'Berkas ini terlalu besar untuk berkas Cek Netral (lebih dari 2 MB).',
    unreadable: 'Berkas ini tidak dapat dibaca oleh peramban.',
    broken_link: 'Tautan ini rusak: jawabannya tidak dapat dibaca. Minta tautan itu sekali lagi.',
  },

  paper: {
    printed: (day: string) => `Dibuat ${day} di perangkat pemakai.`,
    noPermit:
      'Ini bukan izin dan bukan putusan. Berlaku untuk tulisan dan jawaban di bawah ini, pada hari itu, dengan data hukum versi ini.',
    basis: 'Dasarnya',
    asked: 'Yang diperiksa',
    nothing: 'Belum ada yang diperiksa.',
    text: 'Unggahan',
    description: 'Cerita situasi',
    who: 'Siapa',
    when: 'Kapan',
    election: 'Pemilihan',
    act: (n: number) => `Perbuatan ke-${n}`,
    means: 'Artinya',
    open: 'Yang masih ditanyakan',
    unknown: 'belum tahu',
  },
};

export type PageMessages = typeof id;
