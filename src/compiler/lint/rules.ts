import type {Fault} from '../fault.ts';
import type {CompiledQuestion} from '../question.ts';
import {allOfTheAbove} from './all-of-the-above.ts';
import {itemOf, type Rule} from './item.ts';
import {keyPosition} from './key-position.ts';
import {lengthSpread} from './length-spread.ts';
import {longestAnswer} from './longest-answer.ts';
import {negativeStem} from './negative-stem.ts';
import {readingLevel} from './reading-level.ts';
import {reasonInKey} from './reason-in-key.ts';
import {twinStems} from './twin-stems.ts';

/** What every question of a module is held to beyond the form of its type; that each option has feedback, the form asks already. */
const rules: readonly Rule[] = [
  allOfTheAbove,
  keyPosition,
  lengthSpread,
  longestAnswer,
  negativeStem,
  readingLevel,
  reasonInKey,
  twinStems,
];

/** Faults in how the questions of one module are written. */
export function faultsOfQuestions(questions: readonly CompiledQuestion[]): readonly Fault[] {
  const items = questions.flatMap(question => itemOf(question) ?? []);
  return rules.flatMap(rule => rule(items));
}
