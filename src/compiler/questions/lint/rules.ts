import {fields} from '../../../scenario/schema/fields.ts';
import {warning, type Fault} from '../../source/fault.ts';
import type {CompiledQuestion} from '../question.ts';
import {allOfTheAbove} from './all-of-the-above.ts';
import {itemOf, type Rule} from './item.ts';
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
 * What the questions of one module's lessons, and those of each bank, are held to beyond the form of their type; that
 * each option has feedback, and each item of a bank a source and an objective, the form asks already.
 */
const rules: readonly Rule[] = [
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

/** Faults in how the questions of one module's lessons, or of one bank, are written. */
export function faultsOfQuestions(questions: readonly CompiledQuestion[]): readonly Fault[] {
  const items = itemsOf(questions);
  return rules.flatMap(rule => rule(items));
}

/** Questions of the whole course, of lessons and banks alike, that ask what another asks. */
export const faultsOfTwins = (questions: readonly CompiledQuestion[]): readonly Fault[] =>
  twinStems(itemsOf(questions));

const interviewRules = {'without-effect': withoutEffect, 'never-known': neverKnown};

/** What of an interview that can be played leads nowhere; nothing of what is no such talk. */
export function warningsOfInterview({yaml}: CompiledQuestion): readonly Fault[] {
  const {data} = fields.safeParse(yaml.value);
  if (!data) return [];
  return Object.entries(interviewRules).flatMap(([rule, misfitsOf]) =>
    misfitsOf(data).map(({path, message}) => warning(yaml.at(path), message, rule)),
  );
}
