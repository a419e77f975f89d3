/** The code behind folds: each comes only once its fold is opened. */
export const panels = {
  rules: () => import('./rules.ts'),
  compare: () => import('./compare.ts'),
  whyNot: () => import('./why-not.ts'),
  form: () => import('./form.ts'),
  help: () => import('./help-panel.ts'),
  region: () => import('./region.ts'),
} satisfies Record<string, () => Promise<unknown>>;
