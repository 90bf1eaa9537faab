import type {ModuleData, QuestionBlock} from '../../content/course.ts';
import type {Response} from '../../score/response.ts';
import type {Answer, ModuleRecord, PaperRecord} from '../record.ts';
import {once} from '../once.ts';
import {questionsOf, sectionsOf} from '../questions.ts';
import type {RawAnswer, RawModule} from './segment.ts';
import {packed, pairsOf, unpacked} from './pairs.ts';
import {isSaved, typedBytes, type ResponseToken} from '../response-token.ts';

/** A module's data or a bank. Both hold numbers from ids.lock. */
type Numbered = Pick<ModuleData, 'numbers'>;

/**
 * Returns the id under which ids.lock lists the options of a question. This is the id of the list of options that the
 * question shares with others (`vocabulary`). Without a shared list, it is the id of the question.
 */
export const ownerOf = ({id, vocabulary}: Pick<QuestionBlock, 'id' | 'vocabulary'>): string =>
  vocabulary ?? id;

/**
 * Returns numbers by id: those of the options of a question, or of the items of a paper. `owner` may also be a list
 * of options that several questions share. The map is empty if the learner types the answer.
 */
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

/**
 * Replaces the names in a module by the numbers of ids.lock. Omits entries without a number and typed texts
 * that are too long.
 */
export function toNumbers(module: ModuleRecord, data: ModuleData): RawModule {
  const answers = new Map<number, RawAnswer>();
  for (const [n, question] of questionsByNumber(data)) {
    const answer = module.answers[question.id];
    if (answer) answers.set(n, {...attemptOf(answer), words: tokensOf(answer.response, question, data)});
  }
  return {seen: module.seen.map(key => data.numbers[key]).filter(isNumber), answers, papers: module.papers};
}

const attemptOf = ({score, best, tries}: Answer) => ({score, best, tries});

/**
 * Converts a response to the entries that are saved. A response of pairs becomes one number. Any other
 * response has at most as many entries as the cap of the question. Typed texts that are too long are omitted.
 */
export function tokensOf(
  response: Response,
  question: QuestionBlock,
  data: Numbered,
): readonly ResponseToken[] {
  const options = optionsOf(ownerOf(question), data);
  const pairs = response.length > 0 ? pairsOf(question, options) : undefined;
  if (pairs) return [packed(response, pairs)];
  const words = response.slice(0, question.cap);
  if (options.size > 0) return words.map(word => options.get(word)).filter(isNumber);
  return words.filter(word => isSaved(word, typedBytes(question.type)));
}

/**
 * Replaces the numbers in a module by names. Drops and counts all entries that this release does not know.
 */
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
    const found = question && nameAnswer(answer, question, data);
    if (!found?.isWhole) dropped++;
    if (found) answers[question.id] = found.answer;
  }
  const papers = keepKnown(raw.papers, data);
  return {
    module: {kind: 'open', contentVersion, seen, answers, papers: papers.papers},
    dropped: dropped + papers.dropped,
  };
}

/** Keeps the papers and items that this release has. Drops and counts all others. */
function keepKnown(
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
    const knownAnswers = all.filter(([item]) => items.has(Number(item)));
    dropped += all.length - knownAnswers.length;
    papers[Number(n)] = {...paper, answers: Object.fromEntries(knownAnswers)};
  }
  return {papers, dropped};
}

/**
 * Replaces the numbers in an answer by names. The answer keeps its points, even if a part of the response is
 * unknown.
 */
function nameAnswer(
  {words, score, best, tries}: RawAnswer,
  question: QuestionBlock,
  data: ModuleData,
): {readonly answer: Answer; readonly isWhole: boolean} {
  const {response, isWhole} = responseOf(words, question, data);
  return {answer: {response, score, best, tries}, isWhole};
}

/**
 * Converts saved entries to a response. Stops at the first entry that this release does not know. Skipping
 * that entry would give the later entries another meaning in a matching, an ordering or an interview.
 */
export function responseOf(
  words: readonly ResponseToken[],
  question: QuestionBlock,
  data: Numbered,
): {readonly response: Response; readonly isWhole: boolean} {
  const options = optionsOf(ownerOf(question), data);
  const [first] = words;
  // In a question with pairs, a single entry is a packed number. Earlier releases saved two entries for each
  // pair, so their responses never have exactly one entry.
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
