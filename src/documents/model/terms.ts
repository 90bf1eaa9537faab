/**
 * The ids that form the answer of an examination. Each id has a number in ids.lock; all examinations of a
 * module share these numbers. Ids that occur in every answer come first, because small numbers take little
 * space in a saved state.
 */

/** The verdict. */
export const verdicts = ['clear', 'check', 'refer'] as const;
export type Verdict = (typeof verdicts)[number];

/** The confidence in the verdict. */
export const confidences = ['sure', 'fairly-sure', 'unsure'] as const;
export type Confidence = (typeof confidences)[number];

/** The decisions that are possible after one more check. */
export const outcomes = ['then-clear', 'then-refer'] as const;
export type CheckOutcome = (typeof outcomes)[number];

/** The lights of the bench, in the order in which the bench offers them. */
export const lights = ['white', 'tilt', 'oblique', 'transmitted', 'uv', 'ir', 'loupe'] as const;
export type Light = (typeof lights)[number];

/**
 * Returns true if the bench has a slider in this light. The slider tilts the document, or moves the lamp of oblique
 * light.
 */
export const isTurned = (light: Light): boolean => light === 'tilt' || light === 'oblique';

/** The tools that can show a detail: the lights of the bench, and the tools that show no picture of a page. */
export const tools = [...lights, 'reader', 'records', 'face'] as const;
export type Tool = (typeof tools)[number];

/** The reasons that a learner can give for a mark. Each reason claims a contradiction, except the last one. */
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

/**
 * The reason for a mark that claims no contradiction. The learner only asks to examine the place again, and the mark
 * costs no points.
 */
export const lookAgain = 'look-again';

/** Places on the document and at the counter that a learner can mark. */
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
  'seal',
  'chip',
  'record',
  'person',
] as const;
export type Place = (typeof places)[number];

/** The grounds that a learner can name for a verdict. */
export const grounds = [
  'nothing-open',
  'open-question',
  'the-document',
  'the-person',
  'the-record',
  'the-manner',
] as const;
export type Ground = (typeof grounds)[number];

/** Maximum number of marks in one answer. */
export const mostMarks = 4;
