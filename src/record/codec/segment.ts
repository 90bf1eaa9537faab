import type {Score} from '../../score/score.ts';
import type {ItemAnswer, PaperRecord, Sureness} from '../record.ts';
import {CutError, NibbleReader, NibbleWriter} from '../bit-pack.ts';
import {maxTries, mostBegun} from '../reduce.ts';
import {attemptCodeOf, readAttemptCode} from './attempt-code.ts';
import {readToken, writeToken, type ResponseToken} from '../response-token.ts';

/**
 * The saved work of one module, in numbers only. Sections, questions and options have their numbers from
 * ids.lock. So the work can be read and merged without the data of the module.
 */
export interface RawModule {
  /** Section numbers, ascending. */
  readonly seen: readonly number[];
  /** Answers by question number, in ascending order. */
  readonly answers: ReadonlyMap<number, RawAnswer>;
  /** Papers by paper number. */
  readonly papers: Readonly<Record<number, PaperRecord>>;
}

export interface RawAnswer {
  readonly words: readonly ResponseToken[];
  readonly score: Score;
  readonly best: number;
  readonly tries: number;
}

const ascending = (numbers: Iterable<number>): readonly number[] => [...numbers].sort((a, b) => a - b);

/** Writes a set of numbers (0 or more) as a bit set. The number of nibbles of the bit set comes first. */
function writeSet(out: NibbleWriter, members: readonly number[]): void {
  const nibbles = Array.from({length: Math.ceil((Math.max(-1, ...members) + 1) / 4)}, () => 0);
  for (const n of members) {
    const at = Math.floor(n / 4);
    nibbles[at] = (nibbles[at] ?? 0) | (1 << (n % 4));
  }
  out.number(nibbles.length);
  out.raw(...nibbles);
}

function readSet(input: NibbleReader): readonly number[] {
  const members: number[] = [];
  const length = input.number();
  for (let at = 0; at < length; at++) {
    const nibble = input.raw();
    for (let bit = 0; bit < 4; bit++) if (nibble & (1 << bit)) members.push(at * 4 + bit);
  }
  return members;
}

function writeAnswer(out: NibbleWriter, {tries, score, best, words}: RawAnswer): void {
  out.number(tries);
  out.number(attemptCodeOf(best, score));
  out.number(words.length);
  for (const word of words) writeToken(out, word);
}

function readAnswer(input: NibbleReader): RawAnswer {
  const tries = Math.min(maxTries, input.number());
  const {best, score} = readAttemptCode(input.number());
  return {words: readTokens(input, input.number()), score, best, tries};
}

const numbersIn = (record: Readonly<Record<number, unknown>>): readonly number[] =>
  ascending(Object.keys(record).map(Number));

function readTokens(input: NibbleReader, count: number): readonly ResponseToken[] {
  const words: ResponseToken[] = [];
  while (words.length < count) words.push(readToken(input));
  return words;
}

function writePaper(out: NibbleWriter, {begun, handedIn, best, answers}: PaperRecord): void {
  out.number(begun * 2 + Number(handedIn));
  out.number(best);
  const items = numbersIn(answers);
  writeSet(out, items);
  for (const n of items) {
    const answer = answers[n];
    if (!answer) continue;
    const {score, sure, words} = answer;
    out.number(attemptCodeOf(score.kind === 'scored' ? score.earned : 0, score));
    out.number(words.length * 4 + sure);
    for (const word of words) writeToken(out, word);
  }
}

const sureness: readonly Sureness[] = [0, 1, 2, 3];

function readPaper(input: NibbleReader): PaperRecord {
  const head = input.number();
  const best = Math.min(100, input.number());
  const items = readSet(input);
  const answers: Record<number, ItemAnswer> = {};
  for (const n of items) {
    const {score} = readAttemptCode(input.number());
    const size = input.number();
    answers[n] = {words: readTokens(input, Math.floor(size / 4)), score, sure: sureness[size % 4] ?? 0};
  }
  const begun = Math.max(1, Math.min(mostBegun, Math.floor(head / 2)));
  return {begun, handedIn: head % 2 === 1, best, answers};
}

/** Serialises the work in a module with the characters `[A-Za-z0-9_-]`. Returns '' if there is no work. */
export function writeSegment({seen, answers, papers}: RawModule): string {
  const paperNumbers = numbersIn(papers);
  if (seen.length === 0 && answers.size === 0 && paperNumbers.length === 0) return '';
  const out = new NibbleWriter();
  const numbers = ascending(answers.keys());
  writeSet(out, seen);
  writeSet(out, numbers);
  for (const n of numbers) {
    const answer = answers.get(n);
    if (answer) writeAnswer(out, answer);
  }
  // Without papers, the segment ends here, like every segment of a release that had no papers. `readSegment` reads
  // such a segment as a module in which no paper was begun.
  if (paperNumbers.length > 0) {
    writeSet(out, paperNumbers);
    for (const n of paperNumbers) {
      const paper = papers[n];
      if (paper) writePaper(out, paper);
    }
  }
  return out.text();
}

/**
 * Parses a segment that `writeSegment` wrote. If the segment is truncated or invalid, reads as much as possible.
 * `lost` counts the answers and papers that could not be read.
 */
export function readSegment(text: string): RawModule & {readonly lost: number} {
  const input = new NibbleReader(text);
  const answers = new Map<number, RawAnswer>();
  const papers: Record<number, PaperRecord> = {};
  let seen: readonly number[] = [];
  let numbers: readonly number[] = [];
  let paperNumbers: readonly number[] = [];
  if (text === '') return {seen, answers, papers, lost: 0};
  try {
    seen = readSet(input);
    numbers = readSet(input);
    for (const n of numbers) answers.set(n, readAnswer(input));
    paperNumbers = input.isAtEnd ? [] : readSet(input);
    for (const n of paperNumbers) papers[n] = readPaper(input);
    return {seen, answers, papers, lost: 0};
  } catch (error) {
    if (!(error instanceof CutError)) throw error;
    const lost = numbers.length - answers.size + paperNumbers.length - Object.keys(papers).length;
    return {seen, answers, papers, lost: Math.max(1, lost)};
  }
}

/**
 * Counts the completed steps of a module. Needs only the saved numbers, not the data of the module. If the module has
 * papers that count for the score, all of them together add at most one step.
 */
export function stepsIn(
  {seen, answers, papers}: RawModule,
  {isTested}: {readonly isTested: boolean},
): number {
  const handedIn = Object.values(papers).some(paper => paper.handedIn || paper.begun > 1);
  const answered = [...answers.values()].filter(answer => answer.tries > 0).length;
  return seen.length + answered + Number(isTested && handedIn);
}
