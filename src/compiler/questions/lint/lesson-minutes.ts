import type {TextEntry} from '../../text/entry.ts';
import {warning, type Fault, type SourcePlace} from '../../source/fault.ts';

/** The amount of content in a lesson, from which its minutes are estimated. */
export interface LessonLoad {
  /** Texts to read: titles, prose, boxes, captions and text alternatives of figures. */
  readonly textsToRead: readonly TextEntry[];
  /** All texts of the lesson's questions, including feedback. */
  readonly questionTexts: readonly TextEntry[];
  /** Number of questions and pictures. */
  readonly looks: number;
}

/**
 * Reading speed in words per minute: the speed of an officer who reads with care and whose third language is
 * English.
 */
const pace = 170;
/**
 * Share of the question texts that a learner reads. The share is below 1 because a learner does not read the feedback
 * of every option.
 */
const shareOfAsked = 0.6;
/** Minutes for one question or one picture, in addition to the time for reading its text. */
const look = 0.5;
/** Allowed deviation of the author's minutes from the estimate, as a share of the estimate. */
const off = 0.25;

/**
 * Counts the words that contain a letter or a digit. The vertical bars of a Markdown table are therefore not
 * counted.
 */
export const wordCount = (text: string): number =>
  text.split(/\s+/).filter(word => /[\p{L}\p{N}]/u.test(word)).length;

const wordsIn = (entries: readonly TextEntry[]): number =>
  entries
    // Leave out the words inside a drawing, because the minutes for its picture cover them.
    .filter(({kind}) => kind !== 'plain')
    .reduce((sum, {text}) => sum + wordCount(text), 0);

/** Estimates the minutes of a lesson from its words, questions and pictures. */
const minutesFor = ({textsToRead, questionTexts, looks}: LessonLoad): number =>
  (wordsIn(textsToRead) + shareOfAsked * wordsIn(questionTexts)) / pace + look * looks;

/**
 * Warns when the author's minutes differ from the estimate by more than a quarter. The minutes must be
 * accurate, because officers plan their breaks by them.
 */
export function lessonMinutes(stated: number, reading: LessonLoad, at: SourcePlace): readonly Fault[] {
  const counted = minutesFor(reading);
  // The author gives whole minutes, so a difference of up to one minute is always allowed.
  if (Math.abs(stated - counted) <= Math.max(1, counted * off)) return [];
  const message = `the lesson takes about ${Math.max(1, Math.round(counted))} minutes by its words, questions and pictures, and says ${stated}: correct that, or the lesson`;
  return [warning(at, message, 'lesson-minutes')];
}
