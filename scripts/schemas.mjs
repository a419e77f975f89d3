// Writes the JSON schemas by which an editor completes and checks the data files while they are written (schemas/). taplo.toml says which is
// for which folder. The fields are held to what the build reads by src/build/tests/schemas.rs; questions and answers come from the data.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'smol-toml';
import { root } from './lib/paths.mjs';
import { stop } from './lib/say.mjs';
import { law } from './lib/forms/law.mjs';
import { questions } from './lib/forms/questions.mjs';
import { rules } from './lib/forms/rules.mjs';
import { words } from './lib/forms/words.mjs';

/**
 * A question as it is written; and with the names of its sets of answers.
 * @typedef {{ id: string, ask: { id: string }, answers?: { id: string, label: { id: string } }[] }} Question
 * @typedef {Question & { sets: string[] }} Asked
 */

/** The questions with their answers and the named sets of answers, over all files of the folder. */
function vocabulary() {
  const folder = join(root, 'src/questions/data');
  const files = readdirSync(folder).filter((name) => name.endsWith('.toml'));
  /**
   * @typedef {{ question?: Question[], sets?: Record<string, Record<string, unknown>> }} File
   */
  const read = files.sort().map((name) => /** @type {File} */ (parse(readFileSync(join(folder, name), 'utf8'))));
  const sets = Object.assign({}, ...read.map((file) => file.sets ?? {}));
  return read.flatMap((file) => file.question ?? []).map((question) => ({ ...question, sets: Object.keys(sets[question.id] ?? {}) }));
}

/**
 * Definitions of the answers of a question as a box names them: one or several; `!` before one means all others, `@` a named set.
 * @param {Asked} question
 */
function named(question) {
  const yesno = [
    { id: 'yes', label: { id: 'ya' } },
    { id: 'no', label: { id: 'tidak' } },
  ];
  const answers = (question.answers ?? yesno).map((answer) => [answer.id, answer.label.id]);
  const all = [...answers, ...question.sets.map((set) => [`@${set}`, `himpunan "${set}"`])];
  const names = [...all, ...all.map(([id, label]) => [`!${id}`, `selain: ${label}`])];
  const one = {
    enum: names.map(([id]) => id),
    'x-taplo': { docs: { main: question.ask.id, enumValues: names.map(([, label]) => label) } },
  };
  const answer = { $ref: `#/definitions/${question.id}:answer` };
  return {
    [`${question.id}:answer`]: one,
    [`${question.id}:answers`]: { anyOf: [answer, { type: 'array', items: answer, minItems: 1 }] },
  };
}

/** @param {Asked} question */
const answersTo = (question) => ({ allOf: [{ $ref: `#/definitions/${question.id}:answers` }], description: question.ask.id });

/**
 * JSON with a line for each table and each question: a change to one shows as one.
 * @param {import('./lib/forms/fields.mjs').Schema} schema
 */
function written(schema) {
  const lines = (/** @type {any} */ table) =>
    Object.entries(table).map(([name, value]) => `    ${JSON.stringify(name)}: ${JSON.stringify(value)}`);
  const parts = Object.entries(schema).map(([name, value]) => {
    const block = name === 'properties' || name === 'definitions';
    return `  ${JSON.stringify(name)}: ${block ? `{\n${lines(value).join(',\n')}\n  }` : JSON.stringify(value)}`;
  });
  return `{\n${parts.join(',\n')}\n}\n`;
}

/** Every schema, by the name of its file. */
export function schemas() {
  const asked = vocabulary();
  const box = Object.fromEntries(asked.map((question) => [question.id, answersTo(question)]));
  const definitions = {
    box: { type: 'object', properties: box, additionalProperties: false },
    example: {
      type: 'object',
      properties: {
        ...box,
        election: { type: 'string', description: 'Pemilihan, dengan tanda pengenal kalendernya.' },
        on: { type: 'string', pattern: '^\\d{4}-\\d{2}(-\\d{2})?$', description: 'Hari perbuatan, atau bulannya.' },
        status: { enum: ['assessor', 'may_apply'], description: 'Hasil yang diharapkan, bila bukan "berlaku".' },
      },
      additionalProperties: false,
    },
    question: { enum: asked.map((question) => question.id) },
  };
  const forms = { law, rules, questions, words };
  return Object.entries(forms).map(([name, form]) => {
    const shown = JSON.stringify(form);
    const used = Object.entries(definitions).filter(([id]) => shown.includes(`#/definitions/${id}"`));
    const answers = shown.includes('#/definitions/box"') ? asked.map(named) : [];
    const $schema = 'http://json-schema.org/draft-07/schema#';
    return [`${name}.json`, written({ $schema, ...form, definitions: Object.assign(Object.fromEntries(used), ...answers) })];
  });
}

/** Stops where a schema is not what it would be if it were written now. */
export function schemasAreCurrent() {
  for (const [name, text] of schemas()) {
    let there = '';
    try {
      there = readFileSync(join(root, 'schemas', name), 'utf8');
    } catch {
      // A missing file is an old one.
    }
    if (there !== text) stop(`schemas/${name} is not of these questions and forms`, 'node scripts/schemas.mjs');
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(join(root, 'schemas'), { recursive: true });
  for (const [name, text] of schemas()) writeFileSync(join(root, 'schemas', name), text);
}
