/**
 * The words of which an examination's answer is made. Each has a number in ids.lock, shared by all examinations of a
 * module; those that stand in every answer come first, because small numbers are short in a saved state.
 */

/** What an officer decides. */
export const verdicts = ['clear', 'check', 'refer'] as const;
export type Verdict = (typeof verdicts)[number];

/** How sure the officer is of it. */
export const confidences = ['sure', 'fairly-sure', 'unsure'] as const;
export type Confidence = (typeof confidences)[number];

/** What one more check led to. */
export const outcomes = ['then-clear', 'then-refer'] as const;
export type CheckOutcome = (typeof outcomes)[number];

/** The lights of the bench, in the order of its switch. */
export const lights = ['white', 'tilt', 'oblique', 'transmitted', 'uv', 'ir', 'loupe'] as const;
export type Light = (typeof lights)[number];

/** With what a thing was seen: a light, or a tool that has no picture of a page. */
export const tools = [...lights, 'reader', 'records', 'face'] as const;
export type Tool = (typeof tools)[number];

/** What may be said of a place. All but the last say that it contradicts something. */
export const reasons = [
  'disagrees',
  'check-digit',
  'rule',
  'altered',
  'print',
  'material',
  'interrupted',
  'joined',
  'missing',
  'unlisted',
  'impossible',
  'chip-differs',
  'hit',
  'face-differs',
  'look-again',
] as const;
export type Reason = (typeof reasons)[number];

/** The reason that only asks for another look, and costs nothing. */
export const lookAgain = 'look-again';

/** Places on a document, and at the desk, that can be marked. */
export const places = [
  'header',
  'code',
  'issuer',
  'number',
  'surname',
  'given-names',
  'nationality',
  'birth',
  'personal-number',
  'sex',
  'birthplace',
  'issued',
  'authority',
  'expiry',
  'signature',
  'can',
  'passport-number',
  'visa-type',
  'visits',
  'stay',
  'portrait',
  'entries',
  'mrz-1',
  'mrz-2',
  'mrz-3',
  'paper',
  'background',
  'microtext',
  'emblem',
  'overprint',
  'device',
  'image',
  'ghost',
  'film',
  'relief',
  'watermark',
  'thread',
  'perforation',
  'fibres',
  'stitching',
  'hinge',
  'edge-stripe',
  'page-number',
  'stamps',
  'label',
  'cover',
  'corner',
  'chip',
  'record',
  'person',
] as const;
export type Place = (typeof places)[number];

/** Checks that an officer may name before deciding; the last three are offered to be left alone. */
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

/** On what a verdict rests. */
export const grounds = [
  'nothing-open',
  'open-question',
  'the-document',
  'the-person',
  'the-record',
  'the-manner',
] as const;
export type Ground = (typeof grounds)[number];

/** Every word of an answer, in the order of its numbers: a new one goes to the end of ids.lock wherever it stands here. */
export const vocabulary: readonly string[] = [
  ...verdicts,
  ...confidences,
  ...outcomes,
  ...tools,
  ...reasons,
  ...places,
  ...grounds,
  ...checks,
];

/** Most marks that one answer holds. */
export const mostMarks = 4;
