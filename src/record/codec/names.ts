import type {ModuleData, QuestionBlock} from '../../content/course.ts';
import type {Response} from '../../score/response.ts';
import type {Answer, ModuleRecord, PaperRecord} from '../record.ts';
import {once} from '../once.ts';
import {questionsOf, sectionsOf} from '../questions.ts';
import type {RawAnswer, RawModule} from './segment.ts';
import {packed, pairsOf, unpacked} from './pairs.ts';
import {isSaved, typedBytes, type Word} from '../response-token.ts';

/** A module's data or a bank: whatever has numbers of ids.lock. */
type Numbered = Pick<ModuleData, 'numbers'>;

/** Under whose name the words of a question have their numbers. */
export const ownerOf = ({id, vocabulary}: Pick<QuestionBlock, 'id' | 'vocabulary'>): string =>
  vocabulary ?? id;

/** The numbers of what is owned by a question, a vocabulary or a paper, by id; empty where an answer is typed. */
export function optionsOf(owner: string, {numbers}: Numbered): ReadonlyMap<string, number> {
  const known = owners(numbers).get(owner);
  if (known) return known;
  const prefix = `${owner}/`;
  const own = Object.entries(numbers).filter(([key]) => key.startsWith(prefix));
  const options = new Map(own.map(([key, n]) => [key.slice(prefix.length), n]));
  owners(numbers).set(owner, options);
  return options;
}

const owners = once((_: Numbered['numbers']) => new Map<string, ReadonlyMap<string, number>>());

const questionsByNumber = once(
  (data: ModuleData): ReadonlyMap<number, QuestionBlock> =>
    new Map(
      data.parts.flatMap(questionsOf).flatMap(q => {
        const n = data.numbers[q.id];
        return n === undefined ? [] : [[n, q] as const];
      }),
    ),
);

const isNumber = (n: number | undefined): n is number => n !== undefined;

/** Turns names into the numbers of ids.lock. What has no number, and typed words that are too long, are left out. */
export function toNumbers(module: ModuleRecord, data: ModuleData): RawModule {
  const answers = new Map<number, RawAnswer>();
  for (const [n, question] of questionsByNumber(data)) {
    const answer = module.answers[question.id];
    if (answer) answers.set(n, {...standing(answer), words: wordsOf(answer.response, question, data)});
  }
  return {seen: module.seen.map(key => data.numbers[key]).filter(isNumber), answers, papers: module.papers};
}

const standing = ({score, best, tries}: Answer) => ({score, best, tries});

/** A response as it is saved: pairs as one number, else as many words as the question's cap, and of typed ones those that are not too long. */
export function wordsOf(response: Response, question: QuestionBlock, data: Numbered): readonly Word[] {
  const options = optionsOf(ownerOf(question), data);
  const pairs = response.length > 0 ? pairsOf(question, options) : undefined;
  if (pairs) return [packed(response, pairs)];
  const words = response.slice(0, question.cap);
  if (options.size > 0) return words.map(word => options.get(word)).filter(isNumber);
  return words.filter(word => isSaved(word, typedBytes(question.type)));
}

/** Turns numbers into names again. What this release does not know is dropped and counted. */
export function fromNumbers(
  raw: RawModule,
  data: ModuleData,
  contentVersion: number,
): {module: ModuleRecord; dropped: number} {
  const questions = questionsByNumber(data);
  const sections = new Map(data.parts.flatMap(sectionsOf).map(key => [data.numbers[key], key]));
  const seen = raw.seen
    .map(n => sections.get(n))
    .filter(key => key !== undefined)
    .sort();
  let dropped = raw.seen.length - seen.length;
  const answers: Record<string, Answer> = {};
  for (const [n, answer] of raw.answers) {
    const question = questions.get(n);
    const found = question && named(answer, question, data);
    if (!found?.isWhole) dropped++;
    if (found) answers[question.id] = found.answer;
  }
  const papers = known(raw.papers, data);
  return {
    module: {kind: 'open', contentVersion, seen, answers, papers: papers.papers},
    dropped: dropped + papers.dropped,
  };
}

/** Papers and their items as far as this release has them. */
function known(
  raw: RawModule['papers'],
  data: ModuleData,
): {readonly papers: ModuleRecord['papers']; readonly dropped: number} {
  const papers: Record<number, PaperRecord> = {};
  let dropped = 0;
  for (const [n, paper] of Object.entries(raw)) {
    const part = data.parts.find(p => p.kind === 'paper' && data.numbers[p.id] === Number(n));
    if (!part) {
      dropped++;
      continue;
    }
    const items = new Set(optionsOf(part.id, data).values());
    const all = Object.entries(paper.answers);
    const kept = all.filter(([item]) => items.has(Number(item)));
    dropped += all.length - kept.length;
    papers[Number(n)] = {...paper, answers: Object.fromEntries(kept)};
  }
  return {papers, dropped};
}

/** An answer in names; its points stay, whatever is known of it. */
function named(
  {words, score, best, tries}: RawAnswer,
  question: QuestionBlock,
  data: ModuleData,
): {readonly answer: Answer; readonly isWhole: boolean} {
  const {response, isWhole} = responseOf(words, question, data);
  return {answer: {response, score, best, tries}, isWhole};
}

/**
 * A response in names, up to the first word that this release does not know: of pairs, of an order and of a talk the rest
 * would mean something else without it.
 */
export function responseOf(
  words: readonly Word[],
  question: QuestionBlock,
  data: Numbered,
): {readonly response: Response; readonly isWhole: boolean} {
  const options = optionsOf(ownerOf(question), data);
  const [first] = words;
  // Two words for each pair, as releases before wrote them, are never one.
  const pairs = words.length === 1 ? pairsOf(question, options) : undefined;
  if (pairs && typeof first === 'number') {
    const response = unpacked(first, pairs);
    return {response: response ?? [], isWhole: response !== undefined};
  }
  const byNumber = new Map([...options].map(([id, n]) => [n, id]));
  const isTyped = byNumber.size === 0;
  const names = words.map(w => (typeof w === 'number' ? byNumber.get(w) : isTyped ? w : undefined));
  const unknown = names.indexOf(undefined);
  const all = unknown < 0 ? names : names.slice(0, unknown);
  return {response: all.filter(w => w !== undefined), isWhole: unknown < 0};
}
