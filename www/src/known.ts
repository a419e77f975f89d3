/** Ids of the data that the page itself speaks of. A test of the core (src/build/tests/ids.rs) holds every line to the data. */
export const QUESTION = {
  employment: 'employment',
  act: 'act',
  channel: 'channel',
  object: 'object',
  stance: 'stance',
  regime: 'regime',
  phase: 'phase',
  stage: 'stage',
  date: 'date',
} as const;

/** The answer to `act` that a text field of a host stands for. */
export const ACT_POST = 'post';

/** The answers to `act` that say that somebody is told to take a side, or passes that on. */
export const ACT_ORDERED = 'ordered';
export const ACT_PASS_ORDER = 'pass_order';
