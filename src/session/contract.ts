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
import type {ReadRefresher} from '../record/codes/refresher-code.ts';
import type {ResultCodeInput} from '../record/codes/result-code.ts';
import type {Answer, CourseRecord, RecordEvent, Summary, Sureness} from '../record/record.ts';
import type {Interaction} from '../score/interaction.ts';
import type {Response} from '../score/response.ts';
import type {Score} from '../score/score.ts';
import type {Progress, TrackingPort} from '../tracking/port.ts';
import type {LmsTrial} from './lms-trial.ts';
import type {JournalDatabase, JournalStorage} from './journal-storage.ts';
import type {Clock} from './session.ts';
import type {SaveView} from './save-view.ts';
import type {WindowLine} from './windows.ts';

/** How much of an answer the LMS gets: only the outcome, or also each decision (the choices in an interview). */
export type Report = 'outcome' | 'detail';

/**
 * Everything that a store needs from its environment. The store may call a loader again after the loader has
 * failed.
 */
export interface StoreSetup {
  /** Index of the course. Its modules may be without parts until the contents are loaded. */
  readonly course: CourseIndex;
  readonly port: TrackingPort;
  /**
   * Identifies the package in the journal. The id is the same for every launch of the package and different
   * for another course.
   */
  readonly packageId: string;
  /** Language of a new attempt. */
  readonly language: string;
  /** Pass mark in per cent. A pass mark of the LMS takes precedence. */
  readonly passMark: number;
  readonly report: Report;
  /**
   * True if the package consists of one refresher. Such a package is completed when all items are answered, and has no
   * score.
   */
  readonly isRefresher?: boolean;
  /** Returns the text of a question in the current language. `owner` is a module or a bank. */
  readonly askedOf: (owner: string, block: QuestionBlock) => Interaction['asked'];
  /** Loads the parts of all modules. Missing if `course` already contains these parts. */
  readonly loadContents?: () => Promise<CourseContents>;
  readonly loadModule: (module: string) => Promise<ModuleData>;
  readonly loadBank: (bank: string) => Promise<Bank>;
  /** Loads the rubrics of a module or bank. */
  readonly loadRubrics: (owner: string) => Promise<ModuleRubrics>;
  readonly loadScoring: (type: string) => Promise<Scoring<unknown, unknown>>;
  /** Storage of the journal; undefined if the browser provides none. */
  readonly storage: JournalStorage | undefined;
  /**
   * Second storage of the journal. An LMS that clears the first storage does not clear the second one. Missing if the
   * browser provides no such storage.
   */
  readonly database?: JournalDatabase | undefined;
  /** True if several learners use one device. The device then deletes work as soon as the LMS has confirmed it. */
  readonly sharedDevices?: boolean;
  /** Channel to the other windows of this package on this device; undefined if the browser provides none. */
  readonly line?: WindowLine | undefined;
  /** Resolves to true if the server of this package responds now. */
  readonly probe: () => Promise<boolean>;
  readonly clock: Clock;
  /** Returns eight random characters `[A-Za-z0-9]`, different each time. */
  readonly nonce: () => string;
}

/** A question about saved work that the learner must answer before the course can start. */
export interface JournalQuestion {
  /**
   * `unsent`: the LMS is empty, and this device has work that the LMS never received. `confirmed`: the LMS is empty,
   * and this device has a copy of work that the LMS once had. `other-attempt`: this device has unsent work of one
   * attempt, and the LMS has work of another attempt. `other-learner`: the work in the LMS has the mark of another
   * learner. `unreadable`: the work in the LMS cannot be read completely, or the LMS does not return work that it
   * has.
   */
  readonly about: 'unsent' | 'confirmed' | 'other-attempt' | 'other-learner' | 'unreadable';
  /** Time when the work was written, in milliseconds since 1970. */
  readonly at: number;
  /** Number of judged answers in the work, plus all answers on papers. */
  readonly answers: number;
  /**
   * `continue`: use the work, or as much of it as could be read. `fresh`: do not use the work. `again`: read the work
   * from the LMS again.
   */
  resolve(choice: 'continue' | 'fresh' | 'again'): void;
}

/** Damage to the saved state that was found at launch. */
export interface Loss {
  /** `missing`: the LMS returned no saved state, although other data in the LMS show earlier work. */
  readonly fault: 'version' | 'checksum' | 'shape' | 'missing' | undefined;
  /**
   * Number of modules, sections and answers that were lost: they could not be read, or this release does not know
   * them.
   */
  readonly dropped: number;
}

/** One item of a paper, as it was selected for this learner. */
export interface PaperItem {
  /** Number of the item in the paper, from ids.lock. */
  readonly number: number;
  /** Id of the bank that has the objective and the texts of the item. */
  readonly bank: string;
  readonly objective: string;
  /** The question. Its lists are in the order that was drawn at random for this attempt. */
  readonly block: QuestionBlock;
  readonly response: Response;
  /** Incomplete until the answer is judged. */
  readonly score: Score;
  readonly sure: Sureness;
}

/** A paper with the learner's work on it. */
export interface PaperView {
  readonly paper: Paper;
  /** Number of times that the learner began the paper. */
  readonly begun: number;
  readonly handedIn: boolean;
  /** Best result of all handed-in tries, in per cent. */
  readonly best: number;
  /** Items of the current attempt. Empty until the learner begins the paper. */
  readonly items: readonly PaperItem[];
}

/**
 * A paper whose banks are loaded, with all operations on it. The operations identify items by their number.
 */
export interface OpenPaper {
  /** Current state of the paper. */
  readonly view: PaperView;
  /** Begins an attempt: draws the items, and discards the answers of the previous attempt. */
  begin(): void;
  /** Records an answer without judging it. */
  note(item: number, answer: PaperAnswer): void;
  /**
   * Judges, records and reports one answer at once. A paper with the role `opener` (a warm-up) uses this method for
   * each answer. The last answer hands the paper in.
   */
  check(item: number): Promise<Judged>;
  /**
   * Judges, records and reports all answers. Rejects if a rubric cannot be loaded; then nothing is recorded.
   */
  handIn(): Promise<void>;
  /**
   * Returns the items with an incomplete score, for example because one of several pairs is missing. Rejects
   * if a rubric cannot be loaded.
   */
  unfinished(): Promise<readonly number[]>;
  /**
   * Returns the marks of the recorded response, and of the correct options that the learner missed. Judges the
   * response again, but only for these marks.
   */
  marks(item: number): Promise<Readonly<Record<string, Mark>>>;
}

/** Stores the answers of a refresher on the device, so that a learner can continue after a break. */
export interface RefresherAnswers {
  read(): readonly RefresherAnswer[];
  write(answers: readonly RefresherAnswer[]): void;
}

/** An answer to an item of a refresher, as the device stores it. `number` identifies the item. */
export type RefresherAnswer = Pick<PaperItem, 'number' | 'response' | 'score' | 'sure'>;

/** A refresher whose banks are loaded. The items have the numbers 1, 2 and so on. */
export interface OpenRefresher extends Pick<OpenPaper, 'note' | 'check' | 'marks'> {
  /** When the refresher is due: the number of months after the workshop. */
  readonly months: ReadRefresher['months'];
  readonly items: readonly PaperItem[];
  /** Code that tells a trainer which items were right. */
  readonly answerCode: string;
}

/** A learner's answer to an item. */
export interface PaperAnswer {
  readonly response: Response;
  readonly sure: Sureness;
  /** Time when the item came into view, in milliseconds since 1970. */
  readonly startedAt: number;
}

/** Answers to the questions of lessons, interviews and examinations. */
export interface Answers {
  /**
   * Judges a response, records it and reports it. An incomplete response is not recorded. `startedAt` is when the
   * question came into view, in milliseconds since 1970; the default is now. If the rubric cannot be loaded, rejects
   * and records nothing.
   */
  give(module: string, question: string, response: Response, startedAt?: number): Promise<Judged>;
  /**
   * Records an unfinished response, so that the learner finds it again after a break. The response does not
   * count as a try.
   */
  draft(module: string, question: string, response: Response): void;
  /** Returns the recorded answer. Returns undefined if the learner gave none or the module is not open. */
  of(module: string, question: string): Answer | undefined;
  /**
   * Judges the recorded response again, for display only. If the question has changed since the record, the score
   * differs from the recorded score.
   */
  judgeAgain(module: string, question: string): Promise<Judged>;
  /**
   * Prefetches the data and code that judge the questions of an open module, so that the course can judge answers
   * without a connection. Covers all lessons of the module, and the part with this id. Leaves out all other
   * examinations and interviews, because their code is large.
   */
  prefetch(module: ModuleData, partId: string): void;
}

/** The papers of the course. */
export interface Papers {
  /**
   * Loads the code and the banks of a paper, once per paper. Rejects with the loader's error; a later call
   * then tries again.
   */
  open(module: string, paper: string): Promise<OpenPaper>;
}

/** Saving of the learner's work, and the session with the LMS. */
export interface Saving {
  readonly view: SaveView;
  /** The question that the learner must answer before the course can start. Undefined if there is none. */
  readonly question: JournalQuestion | undefined;
  readonly loss: Loss;
  /** Address of the page to open after the session has ended, or '' if the LMS gives none. */
  readonly returnTo: string;
  /**
   * True if the learner can erase the work on this device. For this, the device must hold work, and the learner must
   * be known.
   */
  readonly keepsWork: boolean;
  /**
   * Ends the session, then erases the data of this learner from the device. Resolves to true if all data were
   * erased.
   */
  erase(): Promise<boolean>;
  /**
   * Continues the course in this window although another window has the session. The other window first saves
   * and ends its session.
   */
  takeOver(): void;
  /**
   * Runs the self-test of the LMS and then saves everything again. Rejects with a `TrackingError` if no
   * session is open.
   */
  testLms(): Promise<LmsTrial>;
  /** Retries at once after a failure: saves again, or looks for the LMS again. */
  retry(): void;
  /**
   * Saves and ends the session. Resolves with the view of the save state. If the LMS has not confirmed the
   * work, the view states why.
   */
  leave(): Promise<SaveView>;
  /**
   * Continues the session after `leave`. The next save opens the session again. If the LMS refuses this save, the
   * work stays on this device, as after every failed save. Does nothing while the session is open.
   */
  comeBack(): void;
  /** Handles a page that becomes hidden. Sends unsaved work before it returns. */
  hide(): void;
  /**
   * Handles `beforeunload`. Sends unsaved work before the method returns. If the port ends the session in one
   * request, sends nothing; `close` then sends the work.
   */
  unload(): void;
  /**
   * Saves before a button reloads the page. The session with the LMS stays open for the next page in this
   * window. Resolves after the save has succeeded or failed.
   */
  keepOpen(): Promise<void>;
  /**
   * Handles a page that becomes visible again. Another window may have taken over while this window was
   * suspended.
   */
  show(): void;
  /**
   * Handles `pagehide`. Saves and ends the session before it returns. After a `pageshow` from the
   * back/forward cache, the caller must reload the page.
   */
  close(): void;
}

/**
 * What the user interface sees of the record, of saving and of the LMS. The user interface reads the properties and
 * subscribes a listener. Whenever the store calls the listener, the user interface renders again.
 */
export interface Store {
  /** The course as this package contains it. Its modules have parts only after the contents are loaded. */
  readonly course: CourseIndex;
  /** The record of this page. Empty until `ready`. */
  readonly record: CourseRecord;
  /**
   * Progress, computed from the record. The `scaled` value of a part is known only after its module has been opened.
   */
  readonly progress: Progress;
  /** True once the store has chosen the record to use: from the LMS, from this device, or a new record. */
  readonly ready: boolean;
  /** Pass mark in per cent: from the LMS if the LMS has a pass mark, and otherwise from the package. */
  readonly passMark: number;
  /** Name of the learner, or '' if the LMS gives no name. */
  readonly learnerName: string;
  readonly answers: Answers;
  readonly papers: Papers;
  readonly saving: Saving;
  /** Calls `listener` after every change. Returns a function that unsubscribes. */
  subscribe(listener: () => void): () => void;
  /**
   * Adds an event to the record and saves the record. Throws if the module of the event was not opened first.
   */
  dispatch(event: RecordEvent): void;
  /** Loads the parts of all modules, once. Rejects with the loader's error; a later call then tries again. */
  openContents(): Promise<CourseIndex>;
  /**
   * Loads a module and opens its work in the record, once per module. Rejects with the loader's error; a later call
   * then tries again.
   */
  openModule(module: string): Promise<ModuleData>;
  /**
   * Loads the items of a refresher. Resolves to undefined if this package lacks one of these items. Rejects with the
   * loader's error.
   */
  openRefresher(code: ReadRefresher, keep: RefresherAnswers): Promise<OpenRefresher | undefined>;
  summary(module: string): Summary;
  /** Returns the learner's current progress as the input of a result code. */
  standing(): ResultCodeInput;
}
