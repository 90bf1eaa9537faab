import type {Entry} from '../../text/entry.ts';
import {warning, type Fault, type Place} from '../../source/fault.ts';

/** What there is to do in a lesson. */
export interface Reading {
  /** What is read: titles, prose, boxes, captions and what figures say in words. */
  readonly read: readonly Entry[];
  /** All words of its questions, feedback included. */
  readonly asked: readonly Entry[];
  /** Questions to think about and pictures to look at. */
  readonly looks: number;
}

/** Words a minute of an officer who reads with care, and English as a third language. */
const pace = 170;
/** Nobody reads the feedback of every option. */
const shareOfAsked = 0.6;
/** Minutes for one decision, or one picture. */
const look = 0.5;
/** How far what an author states may be from the count. */
const off = 0.25;

/** How many words a text has; what has no letter and no digit, such as the bars of a table, is none. */
const wordsIn = (entries: readonly Entry[]): number =>
  entries
    // The words of a drawing are looked at with it.
    .filter(({kind}) => kind !== 'plain')
    .flatMap(({text}) => text.split(/\s+/))
    .filter(word => /[\p{L}\p{N}]/u.test(word)).length;

/** The minutes that a lesson takes, by its words and by what there is to decide and to look at. */
const minutesFor = ({read, asked, looks}: Reading): number =>
  (wordsIn(read) + shareOfAsked * wordsIn(asked)) / pace + look * looks;

/** The minutes that an author states are those of the count, give or take a quarter: officers plan a break by them. */
export function lessonMinutes(stated: number, reading: Reading, at: Place): readonly Fault[] {
  const counted = minutesFor(reading);
  // Whole minutes cannot be nearer than this.
  if (Math.abs(stated - counted) <= Math.max(1, counted * off)) return [];
  const message = `the lesson takes about ${Math.max(1, Math.round(counted))} minutes by its words, questions and pictures, and says ${stated}: correct that, or the lesson`;
  return [warning(at, message, 'lesson-minutes')];
}
