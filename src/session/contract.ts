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
import type {Standing} from '../record/codes/result-code.ts';
import type {Answer, CourseRecord, RecordEvent, Summary, Sureness} from '../record/record.ts';
import type {Interaction} from '../score/interaction.ts';
import type {Response} from '../score/response.ts';
import type {Score} from '../score/score.ts';
import type {Progress, TrackingPort} from '../tracking/port.ts';
import type {Examination} from './examining.ts';
import type {JournalStorage} from './journal.ts';
import type {Clock} from './session.ts';
import type {SaveView} from './view.ts';
import type {WindowLine} from './windows.ts';

/** How much an LMS is told of an answer: what it came to, or also each decision on the way (an interview's wordings). */
export type Report = 'outcome' | 'detail';

/** All that a store needs of its surroundings; loaders may be called again after they have failed. */
export interface StoreSetup {
  /** Its modules may come without their parts. */
  readonly course: CourseIndex;
  readonly port: TrackingPort;
  /** Names the package in the journal: the same for every launch of it, another for another course. */
  readonly packageId: string;
  /** Of an attempt that is new. */
  readonly language: string;
  /** In per cent; the LMS's own takes precedence. */
  readonly passMark: number;
  readonly report: Report;
  /** What a question of a module or bank asks, in the language of the moment. */
  readonly askedOf: (owner: string, block: QuestionBlock) => Interaction['asked'];
  /** The parts of all modules; missing where `course` has them. */
  readonly loadContents?: () => Promise<CourseContents>;
  readonly loadModule: (module: string) => Promise<ModuleData>;
  readonly loadBank: (bank: string) => Promise<Bank>;
  /** Of a module or bank. */
  readonly loadRubrics: (owner: string) => Promise<ModuleRubrics>;
  readonly loadScoring: (type: string) => Promise<Scoring<unknown, unknown>>;
  /** Where the journal is kept; undefined where the browser has no storage to give. */
  readonly storage: JournalStorage | undefined;
  /** Several learners use one device: what the LMS has confirmed is not kept on it any longer. */
  readonly sharedDevices?: boolean;
  /** To the other windows of this package on this device; undefined where the browser has none. */
  readonly line?: WindowLine | undefined;
  /** Whether the server of this package answers now. */
  readonly probe: () => Promise<boolean>;
  readonly clock: Clock;
  /** Eight characters `[A-Za-z0-9]`, other ones each time. */
  readonly nonce: () => string;
}

/** The learner is asked before work on this device is used against an LMS that is empty. */
export interface JournalQuestion {
  readonly kind: 'ask-journal';
  /** When it was written, milliseconds since 1970. */
  readonly at: number;
  /** Judged answers in it, and all that were given on papers. */
  readonly answers: number;
  resolve(choice: 'continue' | 'fresh'): void;
}

/** What was wrong with the saved state at launch. */
export interface Loss {
  readonly fault: 'version' | 'checksum' | 'shape' | undefined;
  /** Modules, sections and answers that could not be read, or that this release does not know. */
  readonly dropped: number;
}

/** One item of a paper, as it was drawn for this learner. */
export interface PaperItem {
  /** In the paper, from ids.lock. */
  readonly number: number;
  /** Whose objectives and words are its own. */
  readonly bank: string;
  readonly objective: string;
  /** With its lists in the order of this draw. */
  readonly block: QuestionBlock;
  readonly response: Response;
  /** Incomplete until it was judged. */
  readonly score: Score;
  readonly sure: Sureness;
}

/** A paper as this learner has it. */
export interface PaperView {
  readonly paper: Paper;
  /** Times it was begun. */
  readonly begun: number;
  readonly handedIn: boolean;
  /** Per cent of the best one handed in. */
  readonly best: number;
  /** What is asked this time; empty until it is begun. */
  readonly items: readonly PaperItem[];
}

/** A paper whose banks have been fetched, and all that happens on it. Items are named by their number. */
export interface OpenPaper {
  /** As it is now. */
  readonly view: PaperView;
  /** Draws it, or draws it anew: what was answered the last time goes. */
  begin(): void;
  /** Records an answer that nobody judges yet. */
  note(item: number, given: Given): void;
  /** Judges, records and reports one answer at once, as an opener does; the last of them hands the paper in. */
  check(item: number): Promise<Judged>;
  /** Judges, records and reports all of it. Rejects where an answer key cannot be fetched; nothing is recorded then. */
  handIn(): Promise<void>;
  /** Items that would score as incomplete, as one of several pairs may be missing. Rejects where an answer key cannot be fetched. */
  unfinished(): Promise<readonly number[]>;
  /** Marks of the recorded response, judged anew for the eye only, and of what would have been right. */
  marks(item: number): Promise<Readonly<Record<string, Mark>>>;
}

/** What a learner gave to an item. */
export interface Given {
  readonly response: Response;
  readonly sure: Sureness;
  /** When the item came into view, milliseconds since 1970. */
  readonly startedAt: number;
}

/** What the shell sees of record, saving and LMS: it reads properties, and draws again when a listener is called. */
export interface Store {
  /** As this package holds it; its modules have their parts once the contents are open. */
  readonly course: CourseIndex;
  /** Empty until `ready`. */
  readonly record: CourseRecord;
  /** Derived from the record; `scaled` of a part is known once its module is open. */
  readonly progress: Progress;
  readonly view: SaveView;
  /** It is known which record is the learner's: from the LMS, from this device, or that it is a new one. */
  readonly ready: boolean;
  readonly question: JournalQuestion | undefined;
  /** In per cent: the LMS's own where it has one, else the package's. */
  readonly passMark: number;
  /** '' where the LMS does not say. */
  readonly learnerName: string;
  /** Where the browser is to go once the session has ended, or ''. */
  readonly returnTo: string;
  readonly loss: Loss;
  /** Calls `listener` after every change, and gives a function that ends this. */
  subscribe(listener: () => void): () => void;
  /** Adds an event. Throws where its module was not opened first. */
  dispatch(event: RecordEvent): void;
  /** Fetches the parts of all modules once. Rejects with the loader's error; may be called again. */
  openContents(): Promise<CourseIndex>;
  /** Fetches a module once and opens its part of the record. Rejects with the loader's error; may be called again. */
  openModule(module: string): Promise<ModuleData>;
  /**
   * Judges a response, records and reports it. What is incomplete is not recorded. `startedAt` is when the question
   * came into view, milliseconds since 1970; without it, when the learner came to this place. Rejects where the
   * answer key cannot be fetched; nothing is recorded then.
   */
  answer(module: string, question: string, response: Response, startedAt?: number): Promise<Judged>;
  /** Records what is not finished, so that it is there again after a break; costs no try. */
  draft(module: string, question: string, response: Response): void;
  /** The recorded answer; undefined also while the module is not open. */
  answerOf(module: string, question: string): Answer | undefined;
  /** Marks of the recorded response, judged anew for the eye only. */
  marks(module: string, question: string): Promise<Readonly<Record<string, Mark>>>;
  /** Fetches a paper's code and banks once. Rejects with the loader's error; may be called again. */
  openPaper(module: string, paper: string): Promise<OpenPaper>;
  summary(module: string): Summary;
  /** Where the learner stands now, for a result code. */
  standing(): Standing;
  /** What the device keeps may be erased: it keeps something, and it is known whose it is. */
  readonly keepsWork: boolean;
  /** Ends the session, then erases what the device keeps of this learner. Says whether it is gone. */
  erase(): boolean;
  /** Goes on in this window where another has the course: that one saves and ends first. */
  takeOver(): void;
  /** Tries what the LMS keeps, and then saves anew. Rejects with a `TrackingError` where no session is open. */
  examine(): Promise<Examination>;
  /** Tries at once to save, or to find the LMS, after trouble. */
  retry(): void;
  /** Saves and ends the session; resolves when the LMS has confirmed, or with the view that says why not. */
  leave(): Promise<SaveView>;
  /** The page is hidden (also on `beforeunload`): what is not saved goes out before this returns. */
  hide(): void;
  /** The page is seen again: another window may have taken the course while this one slept. */
  show(): void;
  /** `pagehide`: saves and ends the session before this returns. After `pageshow` from the cache, reload the page. */
  close(): void;
}
