/** What the views can do: each action makes a new draft from the old one, or shows something else, and leads the focus on. */
import { fieldId, place } from '../fields.ts';
import { QUESTION } from '../known.ts';
import { withName } from '../local-names.ts';
import { addAct, answer, chooseRole, emptyDraft, removeAct, unsay, type Draft } from '../state.ts';
import type { Actions } from '../views/context.ts';
import type { Announcing } from './announcing.ts';
import type { Asking } from './asking.ts';
import { focusFirst } from './focus.ts';
import type { Following } from './following.ts';
import { show, type Host } from './host.ts';
import type { Naming } from './naming.ts';
import type { Presets } from './presets.ts';

/** The parts of the element that actions set going. */
export interface Parts {
  host: Host;
  asking: Asking;
  presets: Presets;
  naming: Naming;
  announcing: Announcing;
  following: Following;
}

export function actions({ host, asking, presets, naming, announcing, following }: Parts): Actions {
  const change = (draft: Draft, options?: { typing: boolean }) => asking.change(draft, options);
  /** Another region or day: the election that goes with them, unless the user has chosen one. */
  const rechoose = (draft: Draft) => change(presets.applied(draft));
  const focus = (...selectors: string[]) => void focusFirst(host, selectors);
  /** Another person acts; kept on the device where that is wished. */
  const become = (role: string | null) => {
    if (!host.catalogue) return;
    change(chooseRole(host.draft, role, host.catalogue));
    if (!host.ui.keeping || !role) return;
    show(host, { keeping: host.memory?.keep(role) ?? false });
    host.draft = presets.applied(host.draft);
  };
  const restore = (draft: Draft) => {
    show(host, { wanted: null, emptied: null });
    change(draft);
  };
  return {
    restore,
    mode: (mode) => (host.draft = { ...host.draft, mode }),
    write: (source, text) => change({ ...host.draft, [source]: text }, { typing: true }),
    role: become,
    election: (election) => change({ ...host.draft, election }),
    date: (date) => rechoose({ ...host.draft, date }),
    answer: (act, question, value) => {
      const focused = host.renderRoot instanceof ShadowRoot ? host.renderRoot.activeElement : null;
      const asked = focused?.closest('.next');
      if (value !== null && host.ui.wanted?.question === question) show(host, { wanted: null });
      const stands = value === 'prospective' || value === 'fixed';
      const named = host.report?.questions.find((q) => q.id === question && q.act === act)?.about;
      const draft = answer(host.draft, act, question, value);
      // From now on the post is read with the name of somebody of whom the user says that they stand.
      change(stands && named ? { ...draft, local: withName(draft.local, named) } : draft);
      // Somebody who answers by keyboard goes on to the next question, not back to the top of the page.
      if (asked) focus('.next [data-next]:not([data-next=""])', '#verdict-title');
    },
    refuse: (act, question) => {
      const draft = answer(host.draft, act, question, null);
      change({ ...draft, skipped: host.draft.skipped });
    },
    unsay: (act, question) => change(unsay(host.draft, act, question)),
    chooseMe: (role) => {
      become(role);
      show(host, { meOpen: false, allRoles: false });
      focus('.verdict .headline', '#me-change');
    },
    openMe: (open) => show(host, { meOpen: open, allRoles: false }),
    allRoles: () => {
      show(host, { allRoles: true });
      focus('.who .chip:nth-of-type(9)');
    },
    keepMe: (on) => {
      show(host, { keeping: on });
      const { role } = asking.shown;
      if (!on) host.memory?.forget();
      else if (role && !host.memory?.keep(role)) show(host, { keeping: false });
    },
    forgetMe: () => {
      show(host, { keeping: false, meOpen: false });
      host.memory?.forget();
      become(null);
      focus('#who-title');
    },
    example: (source, text) => {
      change({ ...host.draft, mode: source, [source]: text });
      focus('#verdict-title');
    },
    localNames: (local, typing) => change({ ...host.draft, local }, { typing }),
    region: (region) => rechoose({ ...host.draft, region }),
    namesFault: (fault) => (naming.problem = fault),
    addAct: () => {
      const act = host.draft.acts.length;
      change(addAct(host.draft));
      focus(`#${fieldId(act, QUESTION.act)}`);
    },
    removeAct: (act) => {
      change(removeAct(host.draft, act));
      focus('#details > summary');
    },
    startOver: () => {
      const { draft } = host;
      announcing.clear();
      // Who acts was told once.
      const fresh = { ...emptyDraft, role: draft.role, region: draft.region, local: draft.local };
      rechoose(presets.applied(fresh));
      show(host, { wanted: null, formOpen: false, emptied: draft });
      following.refresh();
      focus('#box');
    },
    undo: () => {
      if (host.ui.emptied) restore(host.ui.emptied);
      focus('#box');
    },
    openForm: (open) => show(host, { formOpen: open }),
    unfold: () => {
      show(host, { unfolded: true });
      focus('#verdict-title');
    },
    goTo: (act, question) => {
      const field = place(asking.shown, act, question);
      const wanted = field === fieldId(act, question) ? { act, question } : host.ui.wanted;
      show(host, { wanted, unfolded: true, formOpen: true });
      focus(`#${field}`, '#details > summary');
    },
    goToFinding: (rule) => {
      show(host, { unfolded: true });
      void host.updateComplete.then(() => {
        host.renderRoot.querySelector<HTMLDetailsElement>('#rules')?.setAttribute('open', '');
        focus(`details.finding[data-rule="${CSS.escape(rule)}"] > summary`);
      });
    },
    speak: (language) => (host.language = language),
  };
}
