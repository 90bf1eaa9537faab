import type {ExaminationAnswer} from './answer.ts';

/**
 * New values for some fields of an answer. A field with the value `undefined` is removed from the answer. A field
 * that is absent here keeps its value.
 */
export type AnswerChange = {readonly [K in keyof ExaminationAnswer]?: ExaminationAnswer[K] | undefined};

/** Returns the answer after a change. Drops the fields that the new verdict does not use. */
export function applyChange(answer: ExaminationAnswer, change: AnswerChange): ExaminationAnswer {
  const {verdict, check, outcome, ground, confidence, findings} = {...answer, ...change};
  const isCheck = verdict === 'check';
  return {
    ...(verdict && {verdict}),
    ...(isCheck && check && {check}),
    ...(isCheck && check && outcome && {outcome}),
    ...(ground && {ground}),
    ...(confidence && {confidence}),
    findings: findings ?? [],
  };
}
