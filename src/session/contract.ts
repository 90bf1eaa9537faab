import type {
  Bank,
  CourseContents,
  CourseIndex,
  ModuleData,
  ModuleRubrics,
  Paper,
  QuestionBlock,
} from '../content/course.ts';
import type {Judged, Mark, Scoring} from '../content/question-type.ts';
import type {ResultCodeInput} from '../record/codes/result-code.ts';
import type {Answer, CourseRecord, RecordEvent, Summary, Sureness} from '../record/record.ts';
import type {Interaction} from '../score/interaction.ts';
import type {Response} from '../score/response.ts';
import type {Score} from '../score/score.ts';
import type {Progress, TrackingPort} from '../tracking/port.ts';
import type {Examination} from './examining.ts';
import type {JournalDatabase, JournalStorage} from './journal-storage.ts';
import type {Clock} from './session.ts';
import type {SaveView} from './view.ts';
import type {WindowLine} from './windows.ts';

/**
 * How much of an answer is reported to the LMS: only the outcome, or also each decision (the choices in an
 * interview).
 */
export type Report = 'outcome' | 'detail';

/** Everything that a store needs from its environment. Every loader may be called again after it has failed. */
export interface StoreSetup {
  /** Index of the course. Its modules may lack their parts. */
  readonly course: CourseIndex;
  readonly port: TrackingPort;
  /**
   * Identifies the package in the journal. It is the same for every launch of the package and different for
   * another course.
   */
  readonly packageId: string;
  /** Language of a new attempt. */
  readonly language: string;
  /** Pass mark in per cent. A pass mark of the LMS takes precedence. */
  readonly passMark: number;
  readonly report: Report;
  /** Returns the text of a question of a module or bank, in the current language. */
  readonly askedOf: (owner: string, block: QuestionBlock) => Interaction['asked'];
  /** Loads the parts of all modules. Missing if `course` already has them. */
  readonly loadContents?: () => Promise<CourseContents>;
  readonly loadModule: (module: string) => Promise<ModuleData>;
  readonly loadBank: (bank: string) => Promise<Bank>;
  /** Loads the rubrics of a module or bank. */
  readonly loadRubrics: (owner: string) => Promise<ModuleRubrics>;
  readonly loadScoring: (type: string) => Promise<Scoring<unknown, unknown>>;
  /** Storage of the journal; undefined if the browser provides none. */
  readonly storage: JournalStorage | undefined;
  /** Second storage of the journal, which an LMS does not clear; missing if the browser provides none. */
  readonly database?: JournalDatabase | undefined;
  /**
   * True if several learners use one device. Work is then removed from the device once the LMS has confirmed
   * it.
   */
  readonly sharedDevices?: boolean;
  /** Channel to the other windows of this package on this device; undefined if the browser provides none. */
  readonly line?: WindowLine | undefined;
  /** Resolves to true if the server of this package responds now. */
  readonly probe: () => Promise<boolean>;
  readonly clock: Clock;
  /** Returns eight random characters `[A-Za-z0-9]`, different each time. */
  readonly nonce: () => string;
}

/** A question to the learner about saved work, before the course can start. */
export interface JournalQuestion {
  /**
   * `unsent`: the LMS is empty, and this device has work that it never had. `confirmed`: the LMS is empty, and
   * this device has a copy of work that it had. `other-attempt`: this device has unsent work of another attempt
   * than the LMS. `other-learner`: the work in the LMS is marked as that of another learner. `unreadable`: the
   * LMS has work that cannot be read completely, or shows that it has work and does not return it.
   */
  readonly about: 'unsent' | 'confirmed' | 'other-attempt' | 'other-learner' | 'unreadable';
  /** Time when the work was written, in milliseconds since 1970. */
  readonly at: number;
  /** Number of judged answers in it, plus all answers on papers. */
  readonly answers: number;
  /**
   * `continue`: use the work, or what could be read of it. `fresh`: do not use it. `again`: read the work from
   * the LMS again.
   */
  resolve(choice: 'continue' | 'fresh' | 'again'): void;
}

/** Damage of the saved state at launch. */
export interface Loss {
  /** `missing`: the LMS returned no saved state, although other data of it show earlier work. */
  readonly fault: 'version' | 'checksum' | 'shape' | 'missing' | undefined;
  /** Number of modules, sections and answers that could not be read or that this release does not know. */
  readonly dropped: number;
}

/** One item of a paper as it was drawn for this learner. */
export interface PaperItem {
  /** Number of the item in the paper, from ids.lock. */
  readonly number: number;
  /** Bank that owns the item's objective and texts. */
  readonly bank: string;
  readonly objective: string;
  /** The question, with its lists in the order of this draw. */
  readonly block: QuestionBlock;
  readonly response: Response;
  /** Incomplete until the answer is judged. */
  readonly score: Score;
  readonly sure: Sureness;
}

/** A paper with the learner's work on it. */
export interface PaperView {
  readonly paper: Paper;
  /** How often the paper was begun. */
  readonly begun: number;
  readonly handedIn: boolean;
  /** Best result that was handed in, in per cent. */
  readonly best: number;
  /** Items that are asked this time; empty until the paper is begun. */
  readonly items: readonly PaperItem[];
}

/** A paper whose banks are loaded, with all its operations. Items are identified by their number. */
export interface OpenPaper {
  /** Current state of the paper. */
  readonly view: PaperView;
  /** Draws the items, or draws them again. Answers of the previous attempt are discarded. */
  begin(): void;
  /** Records an answer without judging it. */
  note(item: number, given: Given): void;
  /**
   * Judges, records and reports one answer at once, as a paper with the role `opener` requires. The last
   * answer hands the paper in.
   */
  check(item: number): Promise<Judged>;
  /**
   * Judges, records and reports all answers. Rejects if a rubric cannot be loaded; then nothing is recorded.
   */
  handIn(): Promise<void>;
  /**
   * Returns the items that would score as incomplete, for example because one of several pairs is missing.
   * Rejects if a rubric cannot be loaded.
   */
  unfinished(): Promise<readonly number[]>;
  /**
   * Returns the marks of the recorded response and of the correct options that were missed. The response is
   * judged again for display only.
   */
  marks(item: number): Promise<Readonly<Record<string, Mark>>>;
}

/** A learner's answer to an item. */
export interface Given {
  readonly response: Response;
  readonly sure: Sureness;
  /** Time when the item came into view, in milliseconds since 1970. */
  readonly startedAt: number;
}

/** Answers to the questions of lessons, interviews and examinations. */
export interface Answers {
  /**
   * Judges a response, records it and reports it. An incomplete response is not recorded.
   * `startedAt` is the time when the question came into view, in milliseconds since 1970; the default is now.
   * Rejects if the rubric cannot be loaded; then nothing is recorded.
   */
  give(module: string, question: string, response: Response, startedAt?: number): Promise<Judged>;
  /** Records an unfinished response, so that it is still there after a break. It does not count as a try. */
  draft(module: string, question: string, response: Response): void;
  /** Returns the recorded answer. Returns undefined if there is none or the module is not open. */
  of(module: string, question: string): Answer | undefined;
  /** Returns the marks of the recorded response. The response is judged again for display only. */
  marks(module: string, question: string): Promise<Readonly<Record<string, Mark>>>;
  /**
   * Prefetches what judging the questions of all lessons of an open module needs, and those of the part that is
   * opened. Their answers can then be judged while the connection is lost. The code for examinations and
   * interviews is large, so the others wait.
   */
  prefetch(module: ModuleData, opened: string): void;
}

/** The papers of the course. */
export interface Papers {
  /** Loads the code and banks of a paper once. Rejects with the loader's error and may be called again. */
  open(module: string, paper: string): Promise<OpenPaper>;
}

/** Saving of the learner's work, and the session with the LMS. */
export interface Saving {
  readonly view: SaveView;
  /** The question to ask the learner before the course can start; undefined if there is none. */
  readonly question: JournalQuestion | undefined;
  readonly loss: Loss;
  /** Address to open after the session has ended, or ''. */
  readonly returnTo: string;
  /** True if the device storage can be erased: it holds work, and the learner is known. */
  readonly keepsWork: boolean;
  /**
   * Ends the session, then erases what the device stores of this learner. Resolves to true if everything was
   * erased.
   */
  erase(): Promise<boolean>;
  /**
   * Continues the course in this window although another window has it. The other window saves and ends its
   * session first.
   */
  takeOver(): void;
  /**
   * Runs the self-test of the LMS and then saves everything again. Rejects with a `TrackingError` if no
   * session is open.
   */
  examine(): Promise<Examination>;
  /** Retries immediately after a failure: saves, or looks for the LMS. */
  retry(): void;
  /**
   * Saves and ends the session. Resolves with the view of the save state. If the LMS has not confirmed the
   * work, the view states why.
   */
  leave(): Promise<SaveView>;
  /** Handles a hidden page. Sends unsaved work before it returns. */
  hide(): void;
  /** Handles `beforeunload`. Sends unsaved work before it returns, unless only `close` should send it. */
  unload(): void;
  /**
   * Saves before a button reloads the page. The session with the LMS then stays open for the next page in this
   * window. Resolves after the save has ended or failed.
   */
  keepOpen(): Promise<void>;
  /** Handles a page that is visible again. Another window may have taken over while this one was suspended. */
  show(): void;
  /**
   * Handles `pagehide`. Saves and ends the session before it returns. After `pageshow` from the back/forward
   * cache, reload the page.
   */
  close(): void;
}

/**
 * The user interface's view of the record, of saving and of the LMS. It reads properties and renders again
 * when its listener is called.
 */
export interface Store {
  /** The course as this package contains it. Its modules have their parts once the contents are loaded. */
  readonly course: CourseIndex;
  /** Empty until `ready`. */
  readonly record: CourseRecord;
  /** Derived from the record. `scaled` of a part is known once its module is open. */
  readonly progress: Progress;
  /** True once it is known which record to use: from the LMS, from this device, or a new one. */
  readonly ready: boolean;
  /** Pass mark in per cent: from the LMS if it has one, else from the package. */
  readonly passMark: number;
  /** Name of the learner, or '' if the LMS gives none. */
  readonly learnerName: string;
  readonly answers: Answers;
  readonly papers: Papers;
  readonly saving: Saving;
  /** Calls `listener` after every change. Returns a function that unsubscribes. */
  subscribe(listener: () => void): () => void;
  /** Adds an event to the record and saves it. Throws if the event's module was not opened first. */
  dispatch(event: RecordEvent): void;
  /** Loads the parts of all modules once. Rejects with the loader's error and may be called again. */
  openContents(): Promise<CourseIndex>;
  /**
   * Loads a module once and opens its part of the record. Rejects with the loader's error and may be called
   * again.
   */
  openModule(module: string): Promise<ModuleData>;
  summary(module: string): Summary;
  /** Returns the learner's current progress for a result code. */
  standing(): ResultCodeInput;
}
