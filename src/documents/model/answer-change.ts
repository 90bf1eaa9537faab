import type {Answer} from './answer.ts';

/** What is to be otherwise in an answer; what is undefined is taken back. */
export type AnswerChange = {readonly [K in keyof Answer]?: Answer[K] | undefined};

/** An answer after a change: what its verdict does without is no longer part of it. */
export function changed(answer: Answer, change: AnswerChange): Answer {
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
