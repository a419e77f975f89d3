// What the forms of the data files are made of: tables and fields, as pieces of a JSON schema.

/**
 * A piece of a JSON schema.
 * @typedef {Record<string, unknown>} Schema
 */

/**
 * A table with these fields and no others. A key that ends in `?` may be left out.
 * @param {Record<string, Schema>} fields
 * @param {string} [description]
 * @returns {Schema}
 */
export function table(fields, description) {
  const names = Object.keys(fields);
  return {
    type: 'object',
    ...(description && { description }),
    properties: Object.fromEntries(Object.entries(fields).map(([name, form]) => [name.replace('?', ''), form])),
    required: names.filter((name) => !name.endsWith('?')),
    additionalProperties: false,
  };
}

/**
 * A field, by what an editor says of it.
 * @typedef {(description?: string) => Schema} Field
 */

/** @type {Field} */
export const text = (description) => ({ type: 'string', description });
/** @type {Field} */
export const flag = (description) => ({ type: 'boolean', description });
/** @type {Field} */
export const whole = (description) => ({ type: 'integer', description });
/** @type {Field} */
export const date = (description) => ({ type: 'string', format: 'date', description });
/**
 * @param {Schema} items
 * @param {string} [description]
 * @returns {Schema}
 */
export const list = (items, description) => ({ type: 'array', items, description });
/** @type {Field} */
export const texts = (description) => list({ type: 'string' }, description);
/** @type {Field} */
export const box = (description) => ({ allOf: [{ $ref: '#/definitions/box' }], description });
/** @type {Field} */
export const examples = (description) => list({ $ref: '#/definitions/example' }, description);
/**
 * One of some words, each with what it means.
 * @param {string} description
 * @param {Record<string, string>} meanings
 * @returns {Schema}
 */
export const one = (description, meanings) => ({
  description,
  enum: Object.keys(meanings),
  'x-taplo': { docs: { main: description, enumValues: Object.values(meanings) } },
});
/** @type {Field} */
export const both = (description) => ({ ...table({ 'id?': text('Dalam bahasa Indonesia.'), 'en?': text('In English.') }), description });
/** @type {Field} */
export const bilingual = (description) => ({ ...table({ id: text('Dalam bahasa Indonesia.'), en: text('In English.') }), description });

export const from = date('Hari pertama; hari itu termasuk.');
export const to = date('Hari terakhir; hari itu termasuk.');
