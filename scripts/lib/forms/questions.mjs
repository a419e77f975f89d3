// The form of src/questions/data, field by field.
import { both, box, flag, list, one, table, text } from './fields.mjs';

export const questions = table({
  'question?': list(
    table({
      id: text('Id; never changes.'),
      kind: one('How it gets its answer.', {
        choice: 'the user picks',
        yesno: 'the user picks yes or no',
        assessed: 'no user can settle it; only implications narrow it',
        derived: 'computed from dates',
      }),
      group: text('Group on the page.'),
      ask: both('The question itself.'),
      'answers?': list(
        table({
          id: text('Id; never changes.'),
          label: both('Label on the page.'),
          'verb?': both('Of an act: what goes on from "Jangan" and "Do not".'),
        }),
        'Its answers; may be left out for yesno.',
      ),
      'offer?': flag('What is read of it in a description is only offered.'),
      'personal?': flag('About the person or the time: the same for all acts of a scenario.'),
      'partisan?': {
        description: 'Answers that, where they are read, are a sign that a post may take sides.',
        anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }],
      },
    }),
  ),
  'sets?': {
    type: 'object',
    description: 'Named sets of answers, by question: "@name" in a box.',
    additionalProperties: {
      type: 'object',
      additionalProperties: { anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }] },
    },
  },
  'role?': list(
    table({ id: text('Id.'), label: both('Label on the page.'), answers: box('What a tap answers.') }),
    'Presets of "who am I".',
  ),
  'implication?': list(
    table({ if: box('Where this is so,'), then: box('this must be.'), why: both('Why.') }),
    'What follows from what: everything else is impossible.',
  ),
  'presumption?': list(
    table({
      if: box('Where this is so,'),
      then: box('this is presumed,'),
      'unless?': box('unless this was answered.'),
      'told?': flag('The condition has to be what the user answered.'),
      why: both('Why.'),
    }),
    'What is taken for granted until the user says otherwise.',
  ),
  'alternative?': list(
    table({
      id: text('Id.'),
      say: both('What can be done instead.'),
      'when?': box('Where the sentence makes sense.'),
      to: box('The one answer it changes.'),
      'with?': box('What goes along.'),
      'offered?': flag('Named among what would change the result, where it does.'),
      'lowers_only?': flag('Never named as what lifts everything.'),
      'believed?': flag('People think that it helps: named where it makes no difference.'),
    }),
  ),
  'condition?': list(table({ when: box('One question, with the answers meant.'), say: both('Goes on from "bila" and "if".') })),
});
