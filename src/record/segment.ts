import type {Score} from '../score/score.ts';
import {CutError, NibbleReader, NibbleWriter} from './nibbles.ts';
import {maxTries} from './reduce.ts';
import {standingNumber, standingOf} from './standing.ts';
import {readWord, writeWord, type Word} from './word.ts';

/**
 * One module's saved work in numbers only, so that it can be read and merged without the module's data: the numbers
 * of ids.lock stand for sections, questions and options.
 */
export interface RawModule {
  /** Numbers of sections, ascending. */
  readonly seen: readonly number[];
  /** By number of the question, ascending. */
  readonly answers: ReadonlyMap<number, RawAnswer>;
}

export interface RawAnswer {
  readonly words: readonly Word[];
  readonly score: Score;
  readonly best: number;
  readonly tries: number;
}

const ascending = (numbers: Iterable<number>): readonly number[] => [...numbers].sort((a, b) => a - b);

/** A set of numbers from 0 as one bit each, after the count of half bytes that hold them. */
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
  out.number(standingNumber(best, score));
  out.number(words.length);
  for (const word of words) writeWord(out, word);
}

function readAnswer(input: NibbleReader): RawAnswer {
  const tries = Math.min(maxTries, input.number());
  const {best, score} = standingOf(input.number());
  const count = input.number();
  const words: Word[] = [];
  while (words.length < count) words.push(readWord(input));
  return {words, score, best, tries};
}

/** Spells a module's work in characters `[A-Za-z0-9_-]`; nothing done is ''. */
export function writeSegment({seen, answers}: RawModule): string {
  if (seen.length === 0 && answers.size === 0) return '';
  const out = new NibbleWriter();
  const numbers = ascending(answers.keys());
  writeSet(out, seen);
  writeSet(out, numbers);
  for (const n of numbers) {
    const answer = answers.get(n);
    if (answer) writeAnswer(out, answer);
  }
  return out.text();
}

/** Reads what `writeSegment` wrote; of a text that is cut or wrong, as much as can be read. `lost` counts answers that could not. */
export function readSegment(text: string): RawModule & {readonly lost: number} {
  const input = new NibbleReader(text);
  const answers = new Map<number, RawAnswer>();
  let seen: readonly number[] = [];
  let numbers: readonly number[] = [];
  if (text === '') return {seen, answers, lost: 0};
  try {
    seen = readSet(input);
    numbers = readSet(input);
    for (const n of numbers) answers.set(n, readAnswer(input));
    return {seen, answers, lost: 0};
  } catch (error) {
    if (!(error instanceof CutError)) throw error;
    return {seen, answers, lost: Math.max(1, numbers.length - answers.size)};
  }
}
