import type {indicatorGroups} from './indicator-groups.ts';
import type {OpeningMark} from './opening-marks.ts';
import type {questionTypes} from './question-types.ts';
import type {roomDrawings} from './room-drawings.ts';
import type {topics} from './topics.ts';

/**
 * A compiled scenario: structure and numbers only. Its texts are in a catalogue, under keys made from the
 * same ids.
 */

/**
 * Bands of trust (how open the person is) and of distress (how much fear the person has). Learners see only
 * words for the bands, never the numbers.
 */
export type TrustBand = 'closed' | 'careful' | 'talking' | 'open';
export type DistressBand = 'calm' | 'tense' | 'high';

/** The level of trust at which the person tells a fact: `r0` at any trust, `r3` only at high trust. */
export type TrustLevel = 'r0' | 'r1' | 'r2' | 'r3';

/**
 * The grade of an option: `b` best, `a` acceptable, `p` poor, `h` unsafe. Learners see the grades as words,
 * and only after they have chosen.
 */
export type Grade = 'b' | 'a' | 'p' | 'h';

export type InterviewQuestionType = (typeof questionTypes)[number];

/** One condition on a state. The list is complete: an author can write only these kinds of conditions. */
export type Condition =
  /** True if this option was taken at a decision or an event. */
  | {readonly chosen: {readonly point: string; readonly option: string}}
  /** True if this option was chosen in any forced pause so far. */
  | {readonly paused: string}
  | {readonly trustBelow: number}
  | {readonly trustAtLeast: number}
  | {readonly distressAtLeast: number}
  /** True if this fact is known. */
  | {readonly known: string}
  /** True if the interview is played in this variant. */
  | {readonly variant: string}
  /** True if the interview was ended for safety and `stopped` is true, or if neither is the case. */
  | {readonly stopped: boolean};

/**
 * A rule: all conditions in `all`, at least one condition in `any`, and no condition in `none` must be true.
 * An empty rule always holds.
 */
export interface Rule {
  readonly all: readonly Condition[];
  readonly any: readonly Condition[];
  readonly none: readonly Condition[];
}

/**
 * An option that the learner can say or do. `trust` and `distress` say how much the option adds to the person's trust
 * and distress, from -100 to 100.
 */
export interface InterviewOption {
  readonly id: string;
  readonly grade: Grade;
  readonly questionType: InterviewQuestionType;
  readonly trust: number;
  readonly distress: number;
  /**
   * Levels with a written reply. The person gives the reply of the highest level that trust and distress
   * allow.
   */
  readonly replies: readonly TrustLevel[];
  /** The effect of the option on the room: the new state of each flag. */
  readonly room?: Readonly<Record<string, string>>;
  /** The marks of a good opening that the option has. */
  readonly covers?: readonly OpeningMark[];
}

/**
 * The delayed effect of a promise. It occurs when the later decision `at` opens, because this decision tests the
 * promise.
 */
export interface LaterEffect {
  readonly at: string;
  readonly trust: number;
  readonly distress: number;
}

/** An option of a decision: something to say or something to do. */
export interface Choice extends InterviewOption {
  /** Ids of facts. The option is offered only while all of them are known and the rule `when` holds. */
  readonly needs: readonly string[];
  readonly when: Rule;
  readonly reveals: readonly string[];
  readonly later?: LaterEffect;
  /** From this choice on, the person repeats a rehearsed answer. Facts of level `r1` then need this much trust. */
  readonly rehearsed?: number;
  /**
   * Code of a grave error. The learner reads an explanation and may take the error back, unless feedback comes only
   * at the end.
   */
  readonly critical?: string;
  /** Points of this option in a referral decision. */
  readonly points: number;
  /** `true` if the option ends the interview. */
  readonly ends?: true;
  /** When the rule `when` holds, this grade and these points replace the usual grade and points. */
  readonly regrade?: {readonly when: Rule; readonly grade: Grade; readonly points: number};
}

/** A step of the interview at which the learner decides. */
export interface Decision {
  readonly id: string;
  readonly phase: string;
  readonly kind: 'talk' | 'referral';
  /** Id of the person whom the referral concerns. */
  readonly person?: string;
  /** Minutes that the decision takes. */
  readonly takes: number;
  /** True if side questions may be asked while the decision is open. */
  readonly asks: boolean;
  /** True if the person is silent. An option to say something then breaks the silence. */
  readonly silence?: true;
  /** Facts that the decision needs. The decision is skipped while one of these facts is unknown. */
  readonly needs: readonly string[];
  /**
   * True if the points of the decision count in full, even if a grave error stands uncorrected. The cap on the total
   * leaves room for these points.
   */
  readonly always: boolean;
  /**
   * Trust bands with a written scene. A band without a written scene uses the scene of the nearest lower
   * band.
   */
  readonly scenes: readonly TrustBand[];
  readonly options: readonly Choice[];
}

/** An event that happens before a decision opens. The learner must respond to the event. */
export interface Happening {
  readonly id: string;
  readonly before: string;
  /** The event happens only when this rule holds. */
  readonly when: Rule;
  readonly options: readonly InterviewOption[];
}

/** The topic of a side question. */
export type Topic = (typeof topics)[number];

/**
 * A side question or a side act, such as waiting or offering water. The learner may take it while a decision is open,
 * and must still take the decision. Every side question and every side act costs a minute.
 */
export interface SideQuestion {
  readonly id: string;
  /** The type of the question. For an act, in which nothing is said, the type is `act`. */
  readonly questionType: InterviewQuestionType;
  readonly replies: readonly TrustLevel[];
  readonly reveals: readonly string[];
  /**
   * With a grade, the learner can take the question or act only once in a talk; it changes ease and points, and gets
   * feedback. Without a grade, it changes neither trust nor distress.
   */
  readonly grade?: Grade;
  /** The decisions that offer the question or act. If missing, every decision with `asks` offers it. */
  readonly at?: readonly string[];
  /** Id of the later decision at which the person comes back to the question or act. */
  readonly recall?: string;
  readonly covers?: readonly OpeningMark[];
}

/**
 * The level of a fact. `start`: the fact is known before the interview. `check`: a check reveals it. Otherwise: the
 * trust that the person needs to tell it. The person tells a fact of level `r0` to anyone who asks.
 */
export type FactLevel = 'start' | 'check' | TrustLevel;

/** A fact that can become known in the interview. */
export interface Fact {
  readonly id: string;
  readonly level: FactLevel;
  /** True if the fact has a text in the person's own words. */
  readonly said: boolean;
  /** The variant in which the fact is true. If missing, the fact is true in every variant. */
  readonly variant?: string;
}

/**
 * One of the possible truths behind an interview. From outside, the interview looks the same in each variant.
 */
export interface Variant {
  readonly id: string;
  /** The probability of this variant, in per cent. */
  readonly share: number;
}

/** One possible ending of the interview. The first ending whose rule holds applies. */
export interface Ending {
  readonly id: string;
  readonly rule: Rule;
  /** True if this ending leaves everybody as safe as the circumstances allowed. */
  readonly safe: boolean;
  /** The maximum points that an interview with this ending can earn. */
  readonly atMost?: number;
}

/**
 * The time at which the learner gets feedback.
 * `each-choice`: after each choice; a grave error is explained before it has any effect.
 * `after-talk`: after the interview; grave errors are explained before they have any effect.
 * `at-end`: nothing is explained before the interview has ended.
 */
export type Feedback = 'each-choice' | 'after-talk' | 'at-end';

/** Groups of indicators, from the catalogue in the fact base (3.2, 2.3). Learners see the groups as words. */
export type IndicatorGroup = (typeof indicatorGroups)[number];

/**
 * A flag of the room that a choice may change: who listens, who translates, what was agreed. The first state
 * in the list is the initial state.
 */
export interface RoomFlag {
  readonly id: string;
  readonly states: readonly string[];
}

export type Share = 'safety' | 'information' | 'closing';

/**
 * One task of the interview that earns points. The best step whose rule holds gives the points of the task.
 */
export interface InterviewTask {
  readonly id: string;
  readonly share: Share;
  readonly earn: readonly {readonly points: number; readonly when: Rule}[];
}

/** The maximum points for each aspect of an interview. The five aspects add up to 100 points; `cap` is a limit. */
export interface Weights {
  readonly talk: number;
  readonly safety: number;
  readonly information: number;
  readonly referral: number;
  readonly closing: number;
  /** The maximum total while a grave error stands uncorrected. */
  readonly cap: number;
}

/** An indicator that is present, and its facts. Each of these facts alone shows the indicator. */
export interface Indicator {
  readonly id: string;
  readonly group: IndicatorGroup;
  /**
   * Further groups under which the learner may also note the indicator. A passport held by somebody else, for
   * example, concerns both documents and control.
   */
  readonly also: readonly IndicatorGroup[];
  readonly facts: readonly string[];
}

/**
 * The rubric of an interview, which only the engine and scoring may know. The rubric is lazy-loaded when the
 * interview opens.
 */
export interface Scenario {
  readonly id: string;
  readonly trust: number;
  readonly distress: number;
  readonly feedback: Feedback;
  /** Minutes for the whole interview. */
  readonly budget: number;
  /** Texts about the queue outside. The learner hears each text when the interview has taken this many minutes. */
  readonly queue: readonly {readonly id: string; readonly minutes: number}[];
  readonly room: readonly RoomFlag[];
  /** Empty when the truth behind the interview is the same in every run. */
  readonly variants: readonly Variant[];
  readonly facts: readonly Fact[];
  readonly decisions: readonly Decision[];
  readonly events: readonly Happening[];
  readonly pause: {readonly options: readonly InterviewOption[]};
  /** Points for decisions that the learner can no longer take, because the interview was ended for safety. */
  readonly stop: {readonly settles: readonly {readonly point: string; readonly points: number}[]};
  readonly questions: readonly SideQuestion[];
  readonly endings: readonly Ending[];
  /** Texts about the later fate of each person. After any ending, each text whose rule holds is shown. */
  readonly aftermath: readonly {readonly id: string; readonly rule: Rule}[];
  readonly indicators: {
    readonly present: readonly Indicator[];
    readonly absent: readonly string[];
  };
  readonly tasks: readonly InterviewTask[];
  readonly weights: Weights;
  readonly lessons: readonly {readonly id: string; readonly sources: readonly string[]}[];
}

/** One of the drawings that show a state of the room. */
export type RoomDrawing = (typeof roomDrawings)[number];

/** The appearance of the person in the drawing. It reveals nothing about a place of origin. */
export interface FigureLook {
  readonly hair: 'long' | 'tied' | 'short' | 'cropped';
  /** The object in the person's hands. */
  readonly holds: 'bag' | 'notebook' | 'cup' | 'album' | 'phone' | 'nothing';
  /** What is visible of the room behind the person. */
  readonly behind: 'door' | 'window' | 'shelf' | 'hall';
  readonly isChild: boolean;
}

/**
 * A document on the table that is also a specimen. `of` is the file of the specimen. A block of a lesson that shows a
 * document has the same property.
 */
export interface TableDocument {
  readonly id: string;
  readonly of: string;
  readonly page: string;
  /** Lights in the author's order. The first light is on when the document opens. */
  readonly lights: readonly string[];
  /**
   * Id of a name that is chosen at random for the interview. The document shows this name as the given name
   * of its holder.
   */
  readonly holder?: string;
}

/**
 * What the learner may see of an interview: ids and their order. These data do not show which choices are good or
 * bad.
 */
export interface InterviewShown {
  readonly id: string;
  readonly feedback: Feedback;
  /** `false` if the author does not allow the course to read the learner's own words. */
  readonly ownWords?: false;
  readonly budget: number;
  /** The documents on the table that the learner can examine. */
  readonly papers: readonly TableDocument[];
  /** The variants that replace texts. `replaces` contains the keys of these texts. */
  readonly variants: readonly {readonly id: string; readonly replaces: readonly string[]}[];
  /**
   * Lists of names from which one name is chosen at random for each learner. The names reveal nothing about a
   * person.
   */
  readonly names: readonly {readonly id: string; readonly pool: readonly string[]}[];
  readonly phases: readonly string[];
  readonly people: readonly string[];
  /** Id of the person interviewed, one of `people`. */
  readonly person: string;
  readonly figure: FigureLook;
  /** The flags of the room that change the drawing. `draws` names the drawing for each state of a flag. */
  readonly room: readonly {readonly id: string; readonly draws: Readonly<Record<string, RoomDrawing>>}[];
  readonly decisions: readonly {
    readonly id: string;
    readonly phase: string;
    readonly person?: string;
    /** `true` when the decision has a hint. */
    readonly hint?: true;
    /** Options in alphabetical order, so that their order does not reveal which option is best. */
    readonly options: readonly ShownOption[];
  }[];
  readonly events: readonly {readonly id: string; readonly options: readonly ShownOption[]}[];
  readonly pause: {readonly options: readonly ShownOption[]};
  readonly questions: readonly {readonly id: string; readonly topic: Topic}[];
  readonly facts: readonly string[];
  readonly sources: readonly string[];
}

/** An option as the learner may see it. `kind` tells whether the option is something to say or something to do. */
export interface ShownOption {
  readonly id: string;
  readonly kind: 'say' | 'act';
}

/** Ids in a response that are not ids of options or questions. */
export const controlIds = {
  /** Takes a grave error back, at no cost. */
  retry: 'retry',
  /** Lets a grave error stand. */
  goOn: 'go-on',
  /** The learner reads the interview as a text, which earns full points. */
  read: 'read-instead',
} as const;
