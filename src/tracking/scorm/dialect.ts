import type {Interaction} from '../../score/interaction.ts';
import type {TrialFinding, PartProgress, Progress, StatusScheme} from '../port.ts';
import type {ScormClient} from './client.ts';
import type {Elements} from './records.ts';
import type {Rules} from './sender.ts';

/** Names, limits and formats of an edition of SCORM. */
export interface Dialect extends Rules {
  /**
   * Maximum length of `cmi.suspend_data` in characters. `longestPlace` is the maximum length of the element for the
   * place in the course.
   */
  readonly maxStateLength: number;
  readonly longestPlace: number;
  readonly names: {
    readonly api: string;
    readonly initialize: string;
    readonly commit: string;
    readonly finish: string;
    readonly mode: string;
    readonly credit: string;
    readonly passMark: string;
    readonly learnerId: string;
    readonly learnerName: string;
    readonly status: string;
    readonly place: string;
    readonly time: string;
    readonly exit: string;
    readonly entry: string;
  };
  /** The status values that an LMS may give before the course has set a status. */
  readonly untouched: readonly string[];
  /** The status that the course sets if the LMS opens it for browsing and the attempt has no status yet. */
  readonly browsed: string;
  /** Error code for opening a session that is already open, if the edition has one. */
  readonly alreadyOpen?: string;
  /** Parses the LMS's own pass mark and returns it in per cent. Returns undefined if the pass mark is not valid. */
  passMark(text: string): number | undefined;
  span(seconds: number): string;
  /**
   * Returns the elements of the course's result, in the order in which the adapter sets them. The LMS must accept the
   * elements in `must`.
   */
  result(progress: Progress, scheme: StatusScheme): Elements;
  readonly must: readonly string[];
  /**
   * Returns the elements of a part that the learner has begun. The adapter sets these elements after the id of the
   * part.
   */
  part(part: PartProgress, scheme: StatusScheme): Elements;
  /** Formats the title of a part, if the edition has an element for it. */
  title?(title: Interaction['asked']): string;
  /** True if the course may read the ids of the answers that an LMS holds. */
  readonly readsAnswers: boolean;
  /** Returns the elements of an answer, its id first. */
  elementsOf(interaction: Interaction): Elements;
  /** Lazy-loads the self-test for this edition. `name` is the id of the objective that the self-test leaves in the LMS. */
  readonly selfTester?: () => Promise<{
    readonly name: string;
    readonly selfTest: (trial: Trial) => readonly TrialFinding[];
  }>;
}

/** Data of the current session that the self-test of an LMS needs. */
export interface Trial {
  readonly lms: ScormClient;
  /** Returns the value that was last set in this session or read from the LMS, if any. */
  readonly lastValue: (element: string) => string | undefined;
  /** The current status in this LMS. */
  readonly status: string;
  readonly scheme: StatusScheme;
  /** Time of the self-test, in milliseconds since 1970. */
  readonly at: number;
  /** Free index in `cmi.interactions` for the self-test. `partAt` is the index in `cmi.objectives`. */
  readonly answerAt: number;
  readonly partAt: number;
  /**
   * State of the LMS at launch: the number of its answers, and whether it had the objective of an earlier self-test.
   */
  readonly atLaunch: {readonly answers: number; readonly hasPart: boolean};
}
