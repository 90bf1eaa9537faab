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
 * Rules for the questions of one module's lessons and for each bank, in addition to the schema of each type.
 * The schemas already require feedback for each option, and a source and an objective for each item of a
 * bank.
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

/** Faults in the wording of questions from one module's lessons or from one bank. */
export function faultsOfQuestions(questions: readonly CompiledQuestion[]): readonly Fault[] {
  const items = itemsOf(questions);
  return rules.flatMap(rule => rule(items));
}

/** Reports questions in the whole course, in lessons and banks, that repeat another question. */
export const faultsOfTwins = (questions: readonly CompiledQuestion[]): readonly Fault[] =>
  twinStems(itemsOf(questions));

const interviewRules = {'without-effect': withoutEffect, 'never-known': neverKnown};

/**
 * Warns about facts and wordings of an interview that have no use. Returns no warnings when the file does not
 * match the interview schema.
 */
export function warningsOfInterview({yaml}: CompiledQuestion): readonly Fault[] {
  const {data} = fields.safeParse(yaml.value);
  if (!data) return [];
  return Object.entries(interviewRules).flatMap(([rule, misfitsOf]) =>
    misfitsOf(data).map(({path, message}) => warning(yaml.at(path), message, rule)),
  );
}
