// What the compiler does not see: promises that nobody waits for, values without a type, slips in Lit's templates and in who can use them.
import { defineConfig, globalIgnores } from 'eslint/config';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import ts from 'typescript-eslint';

/** Rules against values without a type. */
const UNSAFE = ['argument', 'assignment', 'call', 'member-access', 'return'].map((what) => `@typescript-eslint/no-unsafe-${what}`);
const off = (rules) => Object.fromEntries(rules.map((rule) => [rule, 'off']));

export default defineConfig(
  // element.d.ts is compared with element.ts by the package's test; examples are for browsers and bundlers as they are.
  globalIgnores(['dist', 'pkg', 'pkg-js', 'pkg-npm', 'target', '.tools', 'examples', 'www/examples', 'www/npm/*.d.ts', '*.js']),
  {
    files: ['**/*.{ts,mjs}'],
    extends: [ts.configs.recommendedTypeChecked],
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    languageOptions: {
      parserOptions: {
        project: ['tsconfig.json', 'www/worker/tsconfig.json', 'scripts/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/no-floating-promises': [
        'error',
        { allowForKnownSafeCalls: [{ from: 'package', package: 'node:test', name: 'test' }] },
      ],
      // A field taken out of an object so that the rest can be had begins with _.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['www/**/*.ts'],
    extends: [lit['flat/recommended'], wc['flat/recommended'], litA11y.configs.recommended],
    rules: {
      // It knows no <label for>. Names are checked in the browser, by axe.
      'lit-a11y/accessible-name': 'off',
    },
  },
  {
    // Tests read JSON and what a browser hands over, and then say what it has to be; scripts have types at their doors alone.
    files: ['tests/**', '**/*.mjs'],
    rules: off(UNSAFE),
  },
);
