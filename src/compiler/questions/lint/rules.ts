import {fields} from '../../../scenario/schema/fields.ts';
import {warning, type Fault} from '../../source/fault.ts';
import type {CompiledQuestion} from '../question.ts';
import {allOfTheAbove} from './all-of-the-above.ts';
import {itemOf, type LintRule} from './item.ts';
import {keyPosition} from './key-position.ts';
import {lengthSpread} from './length-spread.ts';
import {longestAnswer} from './longest-answer.ts';
import {negativeStem} from './negative-stem.ts';
import {neverKnown} from './never-known.ts';
import {readingLevel} from './reading-level.ts';
import {reasonInKey} from './reason-in-key.ts';
import {twinStems} from './twin-stems.ts';
import {withoutEffect} from './without-effect.ts';

/**
 * Rules for the questions in one module's lessons, and for the items of each bank. They complement the schema
 * of each question type. The schemas already require feedback for each option, and a source and an objective
 * for each item of a bank.
 */
const rules: readonly LintRule[] = [
  allOfTheAbove,
  keyPosition,
  lengthSpread,
  longestAnswer,
  negativeStem,
  readingLevel,
  reasonInKey,
];

const itemsOf = (questions: readonly CompiledQuestion[]) =>
  questions.flatMap(question => itemOf(question) ?? []);

/** Reports faults in the wording of questions. `questions` are those of one module's lessons, or of one bank. */
export function faultsOfQuestions(questions: readonly CompiledQuestion[]): readonly Fault[] {
  const items = itemsOf(questions);
  return rules.flatMap(rule => rule(items));
}

/** Reports each question that repeats another one, in all lessons and banks of the course. */
export const faultsOfTwins = (questions: readonly CompiledQuestion[]): readonly Fault[] =>
  twinStems(itemsOf(questions));

const interviewRules = {'without-effect': withoutEffect, 'never-known': neverKnown};

/**
 * Warns about options of an interview that have no effect, and about facts that the learner can never learn.
 * Returns no warnings when the file does not match the interview schema.
 */
export function warningsOfInterview({yaml}: CompiledQuestion): readonly Fault[] {
  const {data} = fields.safeParse(yaml.value);
  if (!data) return [];
  return Object.entries(interviewRules).flatMap(([rule, misfitsOf]) =>
    misfitsOf(data).map(({path, message}) => warning(yaml.at(path), message, rule)),
  );
}
