/** Stands in the widget for `views/panels.ts`: what is behind folds comes in one file, once the first of them is opened. */
import * as lit from 'lit';
import { bring, type Module } from './beside.ts';

declare const PANELS: Module;

/** They draw with the Lit of this script: a policy of trusted types may be made only once, and a second Lit would be bytes for nothing. */
const all = () => {
  Object.assign(globalThis, { [Symbol.for('cek-netral.lit')]: lit });
  return bring<unknown>(PANELS);
};

export const panels = { rules: all, compare: all, whyNot: all, form: all, help: all, region: all };
