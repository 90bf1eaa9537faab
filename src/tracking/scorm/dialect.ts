import type {Interaction} from '../../score/interaction.ts';
import type {Finding, PartProgress, Progress, StatusScheme} from '../port.ts';
import type {ScormClient} from './client.ts';
import type {Elements} from './records.ts';
import type {Rules} from './sender.ts';

/** What an edition of SCORM calls things, and how it spells them. */
export interface Dialect extends Rules {
  /** Characters of `cmi.suspend_data`, and of the element of the learner's place. */
  readonly room: number;
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
  };
  /** Error codes by which opening says that the session is open already, and that it is over for good, where there are such. */
  readonly alreadyOpen?: string;
  readonly over?: string;
  /** The LMS's own pass mark in per cent, where it is one. */
  passMark(text: string): number | undefined;
  span(seconds: number): string;
  /** Elements of the course's result in the order in which they are to be set; `must` are those that have to be kept. */
  result(progress: Progress, scheme: StatusScheme): Elements;
  readonly must: readonly string[];
  /** Elements of a part that has been begun, after its id. */
  part(part: PartProgress, scheme: StatusScheme): Elements;
  /** What a part is called, where the edition has a place for it. */
  title?(title: Interaction['asked']): string;
  /** Elements of an answer, its id first. */
  answer(interaction: Interaction): Elements;
  /** Fetches what tries an LMS of this edition, and the name of the part that it leaves behind. */
  readonly examiner?: () => Promise<{
    readonly name: string;
    readonly examine: (trial: Trial) => readonly Finding[];
  }>;
}

/** What a trial of an LMS has to know of the session it runs in. */
export interface Trial {
  readonly lms: ScormClient;
  /** The value that the LMS has taken last in this session, or was found with, if any. */
  readonly sent: (element: string) => string | undefined;
  /** The status that this LMS has. */
  readonly status: string;
  readonly scheme: StatusScheme;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Places in `cmi.interactions` and `cmi.objectives` for the trial's own. */
  readonly answerAt: number;
  readonly partAt: number;
}
