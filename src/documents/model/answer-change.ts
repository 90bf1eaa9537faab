import type {ExaminationAnswer} from './answer.ts';

/** The fields of an answer to replace. A field that is present but undefined is removed. */
export type AnswerChange = {readonly [K in keyof ExaminationAnswer]?: ExaminationAnswer[K] | undefined};

/** Returns the answer after a change. Drops the fields that the new verdict does not use. */
export function changed(answer: ExaminationAnswer, change: AnswerChange): ExaminationAnswer {
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
