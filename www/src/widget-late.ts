/** Stands in the widget for `views/panels.ts`: what is behind folds comes in one file, once the first of them is opened. */
import { bring, type Module } from './beside.ts';

declare const PANELS: Module;

const all = () => bring<unknown>(PANELS);

export const panels = { rules: all, compare: all, whyNot: all, form: all, help: all, region: all };
