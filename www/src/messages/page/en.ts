import type { PageMessages } from './id.ts';

export const en: PageMessages = {
  keep: {
    title: 'Print, copy or save',
    print: 'Print or save as PDF',
    copy: 'Copy as text',
    paperNote: 'Printed and copied by your browser. Nothing is sent anywhere.',
    download: 'Download a file',
    open: 'Open a file',
    again: 'Open a file you saved',
    fileNote: 'The file holds your text and answers, and is on your device only. To open it again, choose it or drag it onto this page.',
    link: 'Link',
    linkLabel: 'Link to your answers',
    copyLink: 'Copy link',
    withText: 'Include my text as well',
    linkNote: 'Your answers stand after the # sign, a part that a browser sends to no site. Whoever gets the link can read them.',
    store: 'Keep my text and answers on this device too',
    storeNote: 'Your text and answers are kept in this browser only, and open again when you come back. Leave it off on a shared device.',
    notStored: 'Nothing is kept: when the page is closed, your text and answers are gone.',
    forget: 'Delete from this device',
    install: 'Install as an app',
    installNote: 'Cek Netral then opens without internet, and takes texts shared from other apps.',
  },

  done: {
    copied: 'Copied.',
    linkCopied: 'Link copied.',
    notCopied: 'The browser does not allow copying. Select the text and copy it yourself.',
    stored: 'Kept on this device from now on.',
    forgotten: 'Deleted from this device.',
    notStored: 'This browser does not allow keeping anything.',
  },

  notice: {
    region: 'Notices',
    close: 'Close',
    undo: 'Bring back what was here',
    restored: {
      file: 'The file is open.',
      link: 'The answers of the link have been filled in.',
      store: 'Your text and answers kept on this device are open again.',
      share: 'The shared text has been taken in. It was sent nowhere.',
      update: 'The new version is in place. Your text and answers are still here.',
    },
    leftOut: 'This is not known here and was left out:',
    otherLaw: (then: string, now: string) => `Made with law data as of ${then}; what is used now is as of ${now}. The answer may differ.`,
    updateReady: 'A new version is ready.',
    updateLaw: (day: string) => `Its law data is new: as of ${day}.`,
    update: 'Use the new version',
    notCarried: 'This browser cannot carry what you wrote into the new version. Download the file first, and open it again after.',
    updateAnyway: 'Use the new version without my draft',
    newLaw: (day: string) => `The law data has changed since you last opened this page: it is now as of ${day}. Check your answers again.`,
    notStoredAnyMore:
      'This browser keeps your words no longer: it has no room, or refuses. What was kept is removed; download the file if you still need it.',
    shareLost: 'The shared text did not reach this page. Copy it and paste it into the box.',
  },

  leftOut: {
    role: (value) => `who you are: ${value}`,
    election: (value) => `election: ${value}`,
    date: (value) => `date: ${value}`,
    question: (value) => `question: ${value}`,
    answer: (ask, value) => `answer to "${ask}": ${value}`,
    field: (value) => `field: ${value}`,
  },

  fault: {
    not_json: 'This is no Cek Netral file: it cannot be read as JSON.',
    not_ours: 'This is no Cek Netral file. Choose one that you downloaded from this page (cek-netral-….json).',
    newer_version: 'This file or link was made by a newer version of Cek Netral. Reload this page, then try again.',
    too_large: 'This is too large for a Cek Netral file (more than 2 MB).',
    unreadable: 'The browser cannot read this file.',
    broken_link: 'This link is broken: its answers cannot be read. Ask for it once more.',
  },

  paper: {
    printed: (day) => `Made on ${day} on the user’s own device.`,
    noPermit:
      'This is no permission and no decision. It holds for the text and the answers below, on that day, with this version of the law data.',
    basis: 'By',
    asked: 'What was checked',
    nothing: 'Nothing has been checked yet.',
    text: 'Post',
    description: 'The situation',
    who: 'Who',
    when: 'When',
    election: 'Election',
    act: (n) => `Act ${n}`,
    means: 'Meaning',
    open: 'Still open',
    unknown: 'not known',
  },
};
