import {coreSteps} from '../../content/core-path.ts';
import {
  counts,
  type Bank,
  type BankItem,
  type CourseIndex,
  type DrawLine,
  type ModuleData,
  type ModuleIndex,
  type Paper,
  type QuestionBlock,
} from '../../content/course.ts';
import {scored} from '../../score/score.ts';
import {sum} from '../../score/share.ts';
import {markLength, maxPlace} from './header-text.ts';
import {optionsOf, ownerOf} from './names.ts';
import {charactersOf, sizeOf} from '../bit-pack.ts';
import {largestOf, pairsOf} from './pairs.ts';
import {paperPoints, type LoadedModules} from '../progress.ts';
import {questionsOf, sectionsOf} from '../questions.ts';
import {maxTries, mostBegun} from '../reduce.ts';
import {largestAttemptCode, attemptCodeOf} from './attempt-code.ts';
import {numberedSize, typedBytes, typedSize} from '../response-token.ts';

/** Largest revision that `maxLength` allows for: five characters in base 36. */
export const maxRevision = 36 ** 5 - 1;
/** Longest language tag that `maxLength` allows for, in characters. */
export const maxLanguage = 8;

const base36 = (n: number): number => n.toString(36).length;

/**
 * Maximum length of the header: version, checksum, revision, nonce, language, place, mark of the learner, and
 * the dots between them.
 */
const headerLength = 1 + 7 + base36(maxRevision) + 8 + maxLanguage + maxPlace + markLength + '......'.length;

function setSize(numbers: readonly number[]): number {
  const nibbles = Math.ceil((Math.max(-1, ...numbers) + 1) / 4);
  return sizeOf(nibbles) + nibbles;
}

/**
 * Returns the maximum number of saved entries (`ResponseToken`) of one answer, and the number of nibbles that
 * these entries take.
 */
function tokensOf(
  question: QuestionBlock,
  options: ReadonlyMap<string, number>,
): {readonly count: number; readonly size: number} {
  const {type, cap} = question;
  const pairs = pairsOf(question, options);
  if (pairs) return {count: 1, size: numberedSize(largestOf(pairs))};
  const word = options.size > 0 ? numberedSize(Math.max(...options.values())) : typedSize(typedBytes(type));
  return {count: cap, size: cap * word};
}

/** Maximum size of one answer in a saved state, in nibbles. */
function answerSize(question: QuestionBlock, data: ModuleData): number {
  const {count, size} = tokensOf(question, optionsOf(ownerOf(question), data));
  return sizeOf(maxTries) + sizeOf(largestAttemptCode(question.possible)) + sizeOf(count) + size;
}

/** Maximum size of the answer to one item of a bank, in nibbles. */
export function itemSize({block}: BankItem, bank: Pick<Bank, 'numbers'>): number {
  const {count, size} = tokensOf(block, optionsOf(block.id, bank));
  const standing = attemptCodeOf(block.possible, scored(block.possible, block.possible));
  return sizeOf(standing) + sizeOf(count * 4 + 3) + size;
}

/**
 * Maximum size of the answers to one paper, in nibbles. Assumes that each line of the blueprint selects the
 * items with the largest answers.
 */
export function roomOf(draw: readonly DrawLine[], banks: readonly Bank[]): number {
  const lines = draw.map(({bank, items, count}) => {
    const own = banks.find(({id}) => id === bank);
    const sizes =
      own?.items.filter(({block}) => items.includes(block.id)).map(item => itemSize(item, own)) ?? [];
    return sum(sizes.sort((a, b) => b - a).slice(0, count));
  });
  return sum(lines);
}

/** Maximum size of one paper, in nibbles. */
const paperSize = (paper: Paper, data: ModuleData): number =>
  sizeOf(mostBegun * 2 + 1) +
  sizeOf(paperPoints) +
  setSize([...optionsOf(paper.id, data).values()]) +
  paper.room;

const papersOf = (data: ModuleData): readonly Paper[] => data.parts.filter(part => part.kind === 'paper');

const savedQuestions = (data: ModuleData): readonly QuestionBlock[] =>
  data.parts.flatMap(questionsOf).filter(q => data.numbers[q.id] !== undefined);

function moduleLength(index: ModuleIndex, data: ModuleData, course: CourseIndex): number {
  const questions = savedQuestions(data);
  const numbers = (keys: readonly string[]) =>
    keys.map(key => data.numbers[key]).filter(n => n !== undefined);
  const sections = numbers(data.parts.flatMap(sectionsOf));
  const papers = papersOf(data);
  const nibbles =
    setSize(sections) +
    setSize(numbers(questions.map(q => q.id))) +
    sum(questions.map(q => answerSize(q, data))) +
    (papers.length === 0 ? 0 : setSize(numbers(papers.map(paper => paper.id)))) +
    sum(papers.map(paper => paperSize(paper, data)));
  const possible = papers.some(({role}) => counts(role)) ? paperPoints : sum(questions.map(q => q.possible));
  const steps = sum(index.parts.map(part => part.steps));
  const header = [
    index.number,
    index.contentVersion,
    steps,
    coreSteps(index, course),
    possible,
    possible,
  ].map(base36);
  return sum(header) + Math.ceil(index.parts.length / 3) + charactersOf(nibbles) + '.......~'.length;
}

function modulesOf(course: CourseIndex, all: LoadedModules): readonly (readonly [ModuleIndex, ModuleData])[] {
  return course.modules.map(m => {
    const data = all[m.id];
    if (!data) throw new Error(`maxLength needs the data of every module, and has none of "${m.id}"`);
    return [m, data];
  });
}

/**
 * Computes the maximum length of a saved state of this course, in characters. The result is the sum of the header and
 * the maximum size of every section, question and paper. The cap of a question limits the size of the answer. Throws if
 * the data of a module are missing.
 */
export function maxLength(course: CourseIndex, all: LoadedModules): number {
  const modules = modulesOf(course, all).map(([index, data]) => moduleLength(index, data, course));
  return headerLength + sum(modules);
}

/**
 * Computes how many characters the answers of each question type take at most in a saved state. The key `paper`
 * stands for all papers together. Headers and sets of numbers are not included, although `maxLength` counts them.
 * Tests check the budget of each question type with this function.
 */
export function maxLengthByType(course: CourseIndex, all: LoadedModules): Readonly<Record<string, number>> {
  const nibbles: Record<string, number> = {};
  for (const [, data] of modulesOf(course, all))
    for (const [type, size] of [
      ...savedQuestions(data).map(q => [q.type, answerSize(q, data)] as const),
      ...papersOf(data).map(paper => ['paper', paperSize(paper, data)] as const),
    ])
      nibbles[type] = (nibbles[type] ?? 0) + size;
  return Object.fromEntries(Object.entries(nibbles).map(([type, n]) => [type, charactersOf(n)]));
}
