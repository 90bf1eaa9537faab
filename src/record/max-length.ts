import type {CourseIndex, ModuleData, ModuleIndex, QuestionBlock} from '../content/course.ts';
import {maxPlace} from './header-text.ts';
import {optionsOf} from './names.ts';
import {charactersOf, sizeOf} from './nibbles.ts';
import {stepsOf, type Loaded} from './progress.ts';
import {questionsOf, sectionsOf} from './questions.ts';
import {maxTries} from './reduce.ts';
import {largestStanding} from './standing.ts';
import {numberedSize, typedBytes, typedSize} from './word.ts';

/** The largest revision that `maxLength` reckons with; base 36 gives it five characters. */
export const maxRevision = 36 ** 5 - 1;
/** Longest language tag that `maxLength` reckons with. */
export const maxLanguage = 8;

const sum = (numbers: readonly number[]): number => numbers.reduce((all, n) => all + n, 0);
const base36 = (n: number): number => n.toString(36).length;

/** Version, checksum, revision, nonce, language and place, and the points between them. */
const headerLength = 1 + 7 + base36(maxRevision) + 8 + maxLanguage + maxPlace + '.....'.length;

function setSize(numbers: readonly number[]): number {
  const nibbles = Math.ceil((Math.max(-1, ...numbers) + 1) / 4);
  return sizeOf(nibbles) + nibbles;
}

/** Most half bytes of one answer. */
function answerSize(question: QuestionBlock, data: ModuleData): number {
  const options = [...optionsOf(question.id, data).values()];
  const word = options.length > 0 ? numberedSize(Math.max(...options)) : typedSize(typedBytes(question.type));
  const {possible, cap} = question;
  return sizeOf(maxTries) + sizeOf(largestStanding(possible)) + sizeOf(cap) + cap * word;
}

const savedQuestions = (data: ModuleData): readonly QuestionBlock[] =>
  data.parts.flatMap(questionsOf).filter(q => data.numbers[q.id] !== undefined);

function moduleLength(index: ModuleIndex, data: ModuleData): number {
  const questions = savedQuestions(data);
  const numbers = (keys: readonly string[]) =>
    keys.map(key => data.numbers[key]).filter(n => n !== undefined);
  const sections = numbers(data.parts.flatMap(sectionsOf));
  const nibbles =
    setSize(sections) +
    setSize(numbers(questions.map(q => q.id))) +
    sum(questions.map(q => answerSize(q, data)));
  const possible = sum(questions.map(q => q.possible));
  const header = [index.number, index.contentVersion, stepsOf(index), possible, possible].map(base36);
  return sum(header) + Math.ceil(index.parts.length / 3) + charactersOf(nibbles) + '......~'.length;
}

function modulesOf(course: CourseIndex, all: Loaded): readonly (readonly [ModuleIndex, ModuleData])[] {
  return course.modules.map(m => {
    const data = all[m.id];
    if (!data) throw new Error(`maxLength needs the data of every module, and has none of "${m.id}"`);
    return [m, data];
  });
}

/** How many characters a saved state of this course can have at most, reckoned from the caps of everything in it. */
export function maxLength(course: CourseIndex, all: Loaded): number {
  const modules = modulesOf(course, all).map(([index, data]) => moduleLength(index, data));
  return headerLength + sum(modules);
}

/** How many characters of it the answers to each type of question can take at most; what is left is the header's. */
export function maxLengthByType(course: CourseIndex, all: Loaded): Readonly<Record<string, number>> {
  const nibbles: Record<string, number> = {};
  for (const [, data] of modulesOf(course, all))
    for (const q of savedQuestions(data)) nibbles[q.type] = (nibbles[q.type] ?? 0) + answerSize(q, data);
  return Object.fromEntries(Object.entries(nibbles).map(([type, n]) => [type, charactersOf(n)]));
}
