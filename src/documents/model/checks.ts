/**
 * Checks that a learner may choose before deciding. The last three are distractors, which should not be
 * chosen.
 */
export const checks = [
  'read-again',
  'oblique-light',
  'uv-light',
  'infrared',
  'loupe-view',
  'back-light',
  'page-edges',
  'code-list',
  'chip-name',
  'visa-register',
  'records-again',
  'circular',
  'validity-rule',
  'accepted-cards',
  'second-officer',
  'call-embassy',
  'call-number',
  'press-questions',
] as const;
export type Check = (typeof checks)[number];
