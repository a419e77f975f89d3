/** Joins the checker with what only the page has: keeping, opening, printing, notices. */
import type { CekNetral } from '../cek-netral.ts';
import { noCatalogue } from '../element/host.ts';
import { day } from '../messages/index.ts';
import { pageMessages } from '../messages/page/index.ts';
import { emptyDraft, isBlank, today, type Draft } from '../state.ts';
import type { Questionnaire, Lang, Report } from '../types.ts';
import { take } from './carry.ts';
import { forget, forgetAll, keep, keepRole, kept, keptRole } from './device-store.ts';
import { download, type NamedFile } from './download.ts';
import { Keep } from './keep.ts';
import { Leaving } from './leaving.ts';
import { fromFragment, toFragment } from './link.ts';
import { Notices } from './notices.ts';
import { paper } from './paper.ts';
import { plainText } from './plain-text.ts';
import { printsItself } from './print.ts';
import { restore, type LeftOut, type LooseDraft } from './restore.ts';
import { fromFile, LARGEST, toFile, type Fault } from './scenario-file.ts';

/** Where a draft came from; the words for it stand in `messages/page`. */
type Origin = 'file' | 'link' | 'store' | 'share' | 'update';

/** How long nothing changes before the draft is written to the device, where that is switched on. */
const STORE_AFTER_MS = 500;

const written = ({ text, description }: Draft) => (text + description).trim() !== '';

export class Desk {
  readonly notices = new Notices();
  readonly #keep = new Keep();
  /** Resolves once the core answers: what is to be checked against its questions waits for it. */
  readonly #ready: Promise<void>;
  #stored = kept() !== null;
  /** The draft that the address still tells; null where it tells none. */
  #linked: Draft | null = null;
  #storing: ReturnType<typeof setTimeout> | undefined;
  /** The draft as it stands in a file or a link too; null where it does not. */
  #elsewhere: Draft | null = null;
  /** The draft that is not written over the one that the device keeps as long as it stays as it is. */
  #held: Draft | null = null;
  /** Whether it was looked for what this visit begins with. */
  #begun = false;
  readonly #leaving = new Leaving(() => this.#flush());

  constructor(
    private readonly checker: CekNetral,
    install: () => void,
  ) {
    this.#ready = new Promise((resolve) => {
      if (checker.catalogue) resolve();
      else checker.addEventListener('cek-netral:ready', () => resolve(), { once: true });
    });
    this.#keep.slot = 'tools';
    this.#keep.actions = {
      text: () => plainText(paper(this.#sheet())),
      file: () => this.named(),
      open: (file) => void this.#open(file),
      link: (options) => location.href.split(/[?#]/)[0] + this.#fragment(options.withText),
      store: (on) => this.#store(on),
      install,
    };
    checker.memory = {
      role: keptRole,
      keep: keepRole,
      forget: () => {
        this.#store(false);
        forgetAll();
      },
    };
    checker.before(this.notices);
    checker.append(this.#keep);
    printsItself(() => this.#sheet());
    checker.addEventListener('cek-netral:change', () => this.#changed());
    this.#takeDrops();
    addEventListener('hashchange', () => this.#begun && this.#openLink());
    this.#changed();
  }

  get lang(): Lang {
    return this.checker.language;
  }

  /** The law data in use. */
  get law(): Report['law'] {
    return this.#catalogue.law;
  }

  set installable(can: boolean) {
    this.#keep.installable = can;
  }

  /** The draft as the text of a file. */
  file(): string {
    return JSON.stringify(toFile(this.checker.draft, this.#catalogue, this.lang, today()), null, 2);
  }

  /** The same with a name, to be handed to the user. */
  named(): NamedFile {
    this.#elsewhere = this.draft;
    this.#leaving.ask(false);
    return { name: `cek-netral-${today()}.json`, content: this.file() };
  }

  /** Brings back what this visit begins with: what an update carried over, or what is kept on the device and then a link. */
  begin(): void {
    this.#begun = true;
    const carried = take();
    if (carried !== null) return this.#openText(carried, 'update');
    const stored = kept();
    if (stored !== null) this.#openText(stored, 'store');
    this.#openLink();
  }

  get draft(): Draft {
    return this.checker.draft;
  }

  /** The page is about to be left for what the user wished: nothing is asked. */
  letGo(): void {
    this.#leaving.ask(false);
  }

  /** Puts a text that was shared from another app into the box. `gaveWay`, the file of a draft that it took the place of, comes back by "undo". */
  share(text: string, gaveWay: string | null): void {
    const file = gaveWay === null ? null : fromFile(gaveWay, this.#catalogue);
    if (file && typeof file !== 'string' && isBlank(this.draft)) this.checker.restore(restore(file.loose, this.#catalogue).draft);
    this.#put({ ...emptyDraft, text }, 'share', []);
    this.#hold();
  }

  get #catalogue(): Questionnaire {
    return this.checker.catalogue ?? noCatalogue;
  }

  #sheet() {
    const { shown: draft, report } = this.checker;
    return { draft, report, catalogue: this.#catalogue, lang: this.lang, today: today() };
  }

  /** What was read in the user's words goes along as answers where the words themselves do not. */
  #fragment(withText: boolean): string {
    const { draft, shown } = this.checker;
    return toFragment(withText ? draft : shown, this.lang, { withText });
  }

  #changed(): void {
    const { draft, shown } = this.checker;
    const blank = isBlank(draft);
    Object.assign(this.#keep, {
      language: this.lang,
      blank,
      hasText: written(draft),
      stored: this.#stored,
      linkable: !isBlank({ ...shown, text: '', description: '' }) || !!shown.role || !!shown.election,
    });
    this.#keep.link = this.#fragment(true);
    this.notices.language = this.lang;
    // An address that no longer tells what is shown would bring back something else.
    if (this.#linked && draft !== this.#linked) {
      this.#linked = null;
      history.replaceState(null, '', location.pathname + location.search);
    }
    this.#guard();
    if (!this.#stored || !this.checker.catalogue || draft === this.#held) return;
    clearTimeout(this.#storing);
    this.#storing = setTimeout(() => this.#flush(), STORE_AFTER_MS);
  }

  /** Words that stand nowhere else are not left without a question. */
  #guard(): void {
    const { draft } = this;
    const stored = this.#stored && draft !== this.#held;
    this.#leaving.ask(written(draft) && !stored && draft !== this.#elsewhere);
  }

  /** Writes to the device what waits to be written. Where that is refused now, nothing is kept any more, and the page says so. */
  #flush(): void {
    if (this.#storing === undefined) return;
    clearTimeout(this.#storing);
    this.#storing = undefined;
    if (keep(this.file())) return;
    this.#store(false);
    const { notice: m, keep: words } = pageMessages[this.lang];
    const actions = [{ label: words.download, do: () => download(this.named()) }];
    this.notices.show({ kind: 'fault', text: m.notStoredAnyMore, actions });
  }

  #store(on: boolean): boolean {
    clearTimeout(this.#storing);
    this.#storing = undefined;
    // What could not be read yet cannot be written yet.
    if (on && !this.checker.catalogue) return false;
    this.#held = null;
    const done = on ? keep(this.file()) : (forget(), true);
    this.#stored = on && done;
    this.#keep.stored = this.#stored;
    this.#guard();
    return done;
  }

  async #open(file: File): Promise<void> {
    if (file.size > LARGEST) return this.#fault('too_large');
    await this.#ready;
    try {
      this.#openText(await file.text(), 'file');
    } catch {
      this.#fault('unreadable');
    }
  }

  #openText(text: string, origin: 'file' | 'store' | 'update'): void {
    const read = fromFile(text, this.#catalogue);
    if (typeof read === 'string') return this.#fault(read);
    // A store that is switched on and still empty has nothing to tell.
    this.#take(read.loose, origin, read.law);
  }

  #openLink(): void {
    const read = fromFragment(location.hash);
    if (read === null) return;
    if (typeof read === 'string') return this.#fault(read);
    this.#take(read, 'link', null);
    this.#linked = this.draft;
  }

  /** What comes by itself takes the place of nothing that the user has written or answered: it is offered. A file was chosen. */
  #take(loose: LooseDraft, origin: Exclude<Origin, 'share'>, law: Report['law'] | null): void {
    const { draft, lang, leftOut } = restore(loose, this.#catalogue);
    if (lang) this.checker.language = lang;
    const take = () => {
      // What an update carried over stands in this tab alone; what is kept on the device may be removed from there.
      this.#elsewhere = origin === 'file' || origin === 'link' ? draft : null;
      this.#put(draft, origin, leftOut);
      this.#compareLaw(origin, law);
    };
    const { draft: own } = this;
    if (origin === 'file' || isBlank(own) || own === this.#elsewhere) return take();
    if (written(draft) || !isBlank({ ...own, text: '', description: '' })) return this.#offer(origin, take);
    // Answers alone, to words alone: they go together.
    const { mode, text, description, local } = own;
    this.#put({ ...draft, mode, text, description, local }, origin, leftOut);
  }

  #offer(origin: Exclude<Origin, 'file' | 'share'>, take: () => void): void {
    const { notice: m } = pageMessages[this.lang];
    if (origin === 'store') this.#hold();
    this.notices.close('fault');
    this.notices.show({ kind: 'restored', text: origin === 'link' ? m.linkOffered : m.ownOffered, actions: [{ label: m.take, do: take }] });
  }

  /** Leaves on the device what it keeps until the user goes on writing. */
  #hold(): void {
    this.#held = this.draft;
    clearTimeout(this.#storing);
    this.#storing = undefined;
    this.#guard();
  }

  #put(draft: Draft, origin: Origin, leftOut: LeftOut[]): void {
    const { notice: m, leftOut: words } = pageMessages[this.lang];
    const before = this.checker.draft;
    this.checker.restore(draft);
    this.notices.close('fault');
    if (isBlank(draft) && leftOut.length === 0) return this.notices.close('restored');
    const ask = (id: string) => this.#catalogue.questions.find((question) => question.id === id)?.ask ?? id;
    const undo = {
      label: m.undo,
      do: () => {
        this.notices.close('restored');
        this.checker.restore(before);
      },
    };
    this.notices.show({
      kind: 'restored',
      text: leftOut.length > 0 ? `${m.restored[origin]} ${m.leftOut}` : m.restored[origin],
      lines: leftOut.map((left) => (left.what === 'answer' ? words.answer(ask(left.question), left.value) : words[left.what](left.value))),
      actions: isBlank(before) ? [] : [undo],
    });
  }

  /** Says so where a draft was checked with other law data than the one in use. */
  #compareLaw(origin: Origin, then: Report['law'] | null): void {
    const now = this.#catalogue.law;
    if (!then || then.version === now.version) return this.notices.close('law');
    const { notice: m } = pageMessages[this.lang];
    const [was, is] = [day(then.as_of, this.lang), day(now.as_of, this.lang)];
    this.notices.show({ kind: 'law', text: origin === 'file' ? m.otherLaw(was, is) : m.newLaw(is) });
  }

  #fault(fault: Fault): void {
    this.notices.show({ kind: 'fault', text: pageMessages[this.lang].fault[fault] });
  }

  /** Files that are dragged anywhere onto the page. */
  #takeDrops(): void {
    const holdsFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    addEventListener('dragover', (event) => {
      if (holdsFile(event)) event.preventDefault();
    });
    addEventListener('drop', (event) => {
      const file = event.dataTransfer?.files[0];
      if (!file) return;
      event.preventDefault();
      void this.#open(file);
    });
  }
}
