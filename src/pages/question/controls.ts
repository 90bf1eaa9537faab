import type {QuestionBlock} from '../../content/course.ts';
import type {QuestionLabels} from '../../content/question-type.ts';
import type {Score} from '../../score/score.ts';
import type {InterfaceKey} from '../../text/interface-key.ts';
import type {Texts} from '../../text/texts.ts';

/** Returns the interface texts that every question uses. */
export const labelsIn = (texts: Texts): QuestionLabels => ({
  right: texts.t('question.markRight'),
  wrong: texts.t('question.markWrong'),
  missed: texts.t('question.markMissed'),
  chooseOne: texts.t('question.chooseOne'),
  chooseAll: texts.t('question.chooseAll'),
  yourAnswer: texts.t('question.yourAnswer'),
  matchAll: texts.t('question.matchAll'),
  sortAll: texts.t('question.sortAll'),
  order: texts.t('question.order'),
  inOrder: texts.t('question.inItsPlace'),
  outOfPlace: texts.t('question.outOfPlace'),
  rate: texts.t('question.rate'),
  point: texts.t('question.point'),
  describe: texts.t('figure.describe'),
  moveUp: what => texts.t('question.moveUp', {what}),
  moveDown: what => texts.t('question.moveDown', {what}),
  moved: (what, place, of) => texts.t('question.moved', {what, place, of}),
  putInto: (what, where) => texts.t('question.putInto', {what, where}),
  placed: (what, where) => texts.t('question.placed', {what, where}),
  next: what => texts.t('question.nextLine', {what}),
  left: count => texts.t('question.left', {number: count}),
  allPlaced: texts.t('question.allPlaced'),
  undo: texts.t('question.undo'),
  undone: texts.t('question.undone'),
});

/**
 * Returns the key of the label of the check button; `src/pages/lesson/texts.yaml` has the text. A scale has no right
 * answer, so its button checks nothing.
 */
export const checkLabel = ({possible}: QuestionBlock): InterfaceKey =>
  possible === 0 ? 'question.give' : 'question.check';

/**
 * Returns the minimum number of strings in a response that the learner may want to check. Pairs and an order need all
 * their moves; a question with options or a field needs one.
 */
export const leastIn = ({type, cap}: QuestionBlock): number =>
  ['matching', 'sorting', 'ordering'].includes(type) ? cap : 1;

const missingWords: Readonly<Record<string, InterfaceKey>> = {
  chosen: 'question.incomplete',
  number: 'question.number',
  text: 'question.typed',
  order: 'question.inOrder',
  verdict: 'bench.missingVerdict',
  check: 'bench.missingCheck',
  outcome: 'bench.missingOutcome',
  ground: 'bench.missingGround',
  confidence: 'bench.missingConfidence',
};

/**
 * Returns the message for the first missing field of an incomplete response. If this field is one row of several, the
 * message only says that the question is unfinished.
 */
export const missingIn = ({missing}: Extract<Score, {kind: 'incomplete'}>): InterfaceKey =>
  missingWords[missing[0] ?? 'chosen'] ?? 'question.unfinished';

/**
 * Returns true if the learner pressed Enter in a text field. Enter then triggers the check button, as in an
 * ordinary HTML form.
 */
export function isEnterInField(event: KeyboardEvent): boolean {
  const [field] = event.composedPath();
  return event.key === 'Enter' && field instanceof HTMLInputElement && field.type === 'text';
}
