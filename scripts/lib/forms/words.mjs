// The form of src/text/data, field by field.
import { bilingual, flag, list, one, table, text, texts, whole } from './fields.mjs';

const elections = texts('Only in these elections: ids of calendars.');
const fires = texts('Texts of your own that must be read so.');
const silent = texts('Similar texts that must not.');
const where = one('Which input it is for.', { both: 'posts and descriptions', text: 'posts', description: 'descriptions' });
const gives = list(
  table({
    question: { allOf: [{ $ref: '#/definitions/question' }], description: 'The question it answers.' },
    answers: texts('The answers that stay possible.'),
    'strength?': one('How much it settles.', { plain: 'narrows the question to these answers', suggestive: 'only offers them first' }),
    'in?': where,
  }),
  'What it says of the questions.',
);
/** @type {import('./fields.mjs').Field} */
const near = (description) => ({
  ...table({ near: texts('Concepts or kinds.'), within: whole('Largest distance in words.') }),
  description,
});

export const words = table({
  'concept?': list(
    table({
      id: text('Id.'),
      label: bilingual('What it is called on screen.'),
      'is?': texts('Kinds it belongs to.'),
      'entries?': texts('Words and phrases, in the order of their letters; <n> is any small number.'),
      'verbs?': texts('Roots of verbs: the build adds me-, di-, -kan, -in, -nya, -lah and the like.'),
      'nouns?': texts('Nouns: the build adds -nya, -ku, -mu, -lah.'),
      'veto?': texts('Forms that the build must not add.'),
      'object?': {
        description: 'Answers of `object` that it names: always, or by contest.',
        anyOf: [
          { type: 'array', items: { type: 'string' } },
          table({ pemilu: texts('In a pemilu.'), pilkada: texts('In a pilkada.'), unknown: texts('Where the contest is not known.') }),
        ],
      },
      'quiet?': flag('Names somebody in a description only as part of a pattern.'),
      'contest?': one('The contest it points to.', { pemilu: 'pemilu', pilkada: 'pilkada' }),
      'names?': text('The election it names.'),
      'elections?': elections,
      'general?': flag('With `elections`: means the same where no election was chosen.'),
      'marker?': one('Changes how what stands near it is taken.', {
        negation: 'turns round what follows, for a few words',
        prohibition: 'what follows is what one must not do',
        question: 'the sentence asks',
        report: 'the sentence tells what others say or do',
        voice: 'the writer speaks for themselves',
      }),
      'shields?': flag('Keeps what it covers from other concepts.'),
      'reach?': whole('How many words a marker reaches.'),
      'needs?': near('Counts only near these.'),
      'unless?': near('Does not count near these.'),
      'upper?': flag('Only in capitals.'),
      'not_after?': texts('Words before it that make it something else.'),
      'not_before?': texts('Words after it that make it something else.'),
      'gives?': gives,
      'built_in?': flag("Filled by the reader's code."),
      'fires?': fires,
      'silent?': silent,
    }),
    'A thing that texts speak of, and the words for it.',
  ),
  'pattern?': list(
    table({
      id: text('Id.'),
      label: bilingual('What it is called on screen.'),
      'in?': where,
      need: texts('Concepts or kinds; `a|b` either, `!a` negated.'),
      within: whole('Largest number of words between two neighbours.'),
      'ordered?': flag('In the order listed.'),
      'even?': texts('Circumstances that do not silence it.'),
      'unless?': texts('Concepts or kinds that silence it from anywhere in the sentence.'),
      'carries?': flag('false: it says nothing of what follows.'),
      'elections?': elections,
      'gives?': gives,
      'fires?': fires,
      'silent?': silent,
    }),
    'Concepts that mean something together.',
  ),
  'surface?': list(
    table({
      kind: one('What it cuts.', {
        url: 'links',
        handle: 'accounts',
        hashtag: 'hashtags',
        date: 'dates',
        figure: 'figures that number nothing',
        number: 'numbers',
        word: 'words',
      }),
      pattern: text('Regular expression.'),
      'fires?': fires,
      'silent?': silent,
    }),
  ),
  'list?': list(
    table({
      id: text('Id that the code goes by.'),
      'words?': texts('Words, in the order of their letters.'),
      'values?': list(texts(), 'Words for each value, in order.'),
    }),
  ),
  'leaning?': table({
    names: texts('Concepts or kinds that name a participant.'),
    sides: list(texts(), 'Concepts that are one side, for each side; running mates are one.'),
    start: whole('In hundredths.'),
    leans: whole('In hundredths.'),
    leans_party: whole('In hundredths.'),
    plain: whole('In hundredths.'),
  }),
  'gate?': table({
    strong: texts('One is enough.'),
    weak: texts('Two are, or one near a name, a number or a faint word.'),
    faint: texts('Two are, near a name.'),
    names: texts('People.'),
    numbers: texts('Figures that may stand on a ballot.'),
    calls: texts('Calls, even where nobody is named.'),
    votes: texts('Words of voting.'),
    judges: texts('Praise and blame.'),
    about: texts('Words for somebody.'),
  }),
  'fitted?': table(
    {
      label: bilingual('What it is called on screen.'),
      start: whole(),
      unit: whole(),
      leans: whole(),
      asks: whole(),
      quiet: whole(),
      floor: whole(),
      weights: text(),
    },
    'Written by `cek-netral fit`; not by hand.',
  ),
  'act_model?': table(
    { label: bilingual('What it is called on screen.'), acts: texts(), start: list(whole()), unit: whole(), plain: whole(), rows: text() },
    'Written by `cek-netral measure acts-model`; not by hand.',
  ),
  'sign?': list(
    table({
      id: text('Id.'),
      label: bilingual('What it is called on screen.'),
      'words?': texts('Concepts or kinds.'),
      'near?': flag('Only in a sentence that names a participant.'),
      'negated?': flag('Only where they are negated.'),
      'patterns?': texts('Patterns.'),
      'under?': texts("Circumstances of a participant's name."),
      'shape?': one('How the text is written.', {
        title_case: 'most words begin with a capital',
        link: 'it has a link',
        short: 'fewer than ten words and signs',
        long: 'more than forty-five',
        exclamation: 'an exclamation mark',
        question_mark: 'a question mark',
        dots: 'two dots or more in a row',
        handle: "it answers or names somebody's account",
        many_hashtags: 'seven hashtags or more',
        name_in_hashtag: 'a participant in a hashtag',
        addressed: 'a participant with a title (Pak, Bu)',
        several_sides: 'more than one side is named',
        figures: 'dates, amounts, percentages',
        speaker: 'opens with a speaker and a colon',
        named: 'a participant other than a party is named',
        party_named: 'a party is named',
      }),
      'measure?': one('How it counts.', {
        once: 'whether it is there',
        times: 'how often, up to four',
        share: 'how much of the text it makes up',
      }),
      weight: whole('In hundredths.'),
      'side?': one('Which side it speaks for.', { support: 'for a participant', attack: 'against one' }),
    }),
    'A sign that only leans, with its weight.',
  ),
  'meaning?': list(
    table({ id: text('Id.'), label: bilingual('In everyday words.'), 'of?': texts('Concepts, patterns and signs.') }),
    'What a post can mean, in everyday words.',
  ),
});
