/** A compiled interview: structure and numbers only. Its texts stand in a catalogue under keys made from the same ids. */

/** How much a person lets one in, and how much fear there is; only these words are ever shown, never the numbers. */
export type TrustBand = 'closed' | 'careful' | 'talking' | 'open';
export type DistressBand = 'calm' | 'tense' | 'high';

/** The trust at which something is told: `r0` always, `r3` only late. */
export type Level = 'r0' | 'r1' | 'r2' | 'r3';

/** Best, acceptable, poor, unsafe. The learner reads words for them, and only after choosing. */
export type Grade = 'b' | 'a' | 'p' | 'h';

export type QuestionType =
  'invitation' | 'open' | 'probing' | 'closed' | 'forced' | 'multiple' | 'leading' | 'statement' | 'act';

/** One thing that may be true of a state. Exhaustive: an author cannot write any other. */
export type Condition =
  /** What was decided at a decision or an event. */
  | {readonly chosen: {readonly point: string; readonly option: string}}
  /** What was ever done in a forced pause. */
  | {readonly paused: string}
  | {readonly trustBelow: number}
  | {readonly trustAtLeast: number}
  | {readonly distressAtLeast: number}
  /** Whether this fact is known. */
  | {readonly known: string}
  /** What is true behind it, in this run. */
  | {readonly variant: string}
  /** The talk was ended for safety. */
  | {readonly stopped: boolean};

/** All of `all`, one of `any`, none of `none`; an empty rule always holds. */
export interface Rule {
  readonly all: readonly Condition[];
  readonly any: readonly Condition[];
  readonly none: readonly Condition[];
}

/** Something that can be said or done. Trust and distress are points added, from -100 to 100. */
export interface Option {
  readonly id: string;
  readonly grade: Grade;
  readonly questionType: QuestionType;
  readonly trust: number;
  readonly distress: number;
  /** Levels for which an answer is written; the highest one reached is given. */
  readonly replies: readonly Level[];
  /** What it changes in the room: a state for each flag. */
  readonly room?: Readonly<Record<string, string>>;
}

/** A change that comes when a later decision opens: a promise that is tested. */
export interface Later {
  readonly at: string;
  readonly trust: number;
  readonly distress: number;
}

/** A wording or an act at a decision. */
export interface Choice extends Option {
  /** Offered only while these facts are known and this rule holds. */
  readonly needs: readonly string[];
  readonly when: Rule;
  readonly reveals: readonly string[];
  readonly later?: Later;
  /** From here on `r1` needs this much trust, because the person is repeating a learnt answer. */
  readonly rehearsed?: number;
  /** Name of a grave error: it is explained, and may be taken back. */
  readonly critical?: string;
  /** Points of a referral decision. */
  readonly points: number;
  /** The talk is over with it. */
  readonly ends?: true;
  /** Where the rule holds, this grade and these points stand instead. */
  readonly regrade?: {readonly when: Rule; readonly grade: Grade; readonly points: number};
}

/** One place where the learner decides. */
export interface Decision {
  readonly id: string;
  readonly phase: string;
  readonly kind: 'talk' | 'referral';
  /** Whose referral it is. */
  readonly person?: string;
  /** Minutes it takes. */
  readonly takes: number;
  /** Whether other questions may be asked while it is open. */
  readonly asks: boolean;
  /** Left out while these facts are not known. */
  readonly needs: readonly string[];
  /** Its points count in full whatever grave error stands uncorrected, within the cap. */
  readonly always: boolean;
  /** Trust bands for which its opening is written; the nearest one below is shown. */
  readonly scenes: readonly TrustBand[];
  readonly options: readonly Choice[];
}

/** Something that happens before a decision opens and has to be met. */
export interface Happening {
  readonly id: string;
  readonly before: string;
  /** It happens only where this holds. */
  readonly when: Rule;
  readonly options: readonly Option[];
}

/** What a side question is about. */
export type Topic = 'safety' | 'journey' | 'papers' | 'work' | 'money' | 'freedom' | 'people' | 'wishes';

/** A question that may be asked beside the decisions, for a minute each. */
export interface SideQuestion {
  readonly id: string;
  readonly questionType: QuestionType;
  readonly replies: readonly Level[];
  readonly reveals: readonly string[];
}

/** When something can be known: before the talk, from a check, or at that level; `r0` is told to whoever asks. */
export type FactLevel = 'start' | 'check' | Level;

/** Something that can become known. */
export interface Fact {
  readonly id: string;
  readonly level: FactLevel;
  /** Whether words are written in which the person tells it. */
  readonly said: boolean;
  /** True in this variant alone. */
  readonly variant?: string;
}

/** What may be true behind a talk that looks the same from outside. */
export interface Variant {
  readonly id: string;
  /** How often it is so, in percent. */
  readonly share: number;
}

/** How it ends; the first ending whose rule holds is the one. */
export interface Ending {
  readonly id: string;
  readonly rule: Rule;
  /** Everybody is as safe as this evening allowed. */
  readonly safe: boolean;
  /** Most points with which it can end so. */
  readonly atMost?: number;
}

/**
 * When the learner hears how it went: after each choice, with a grave error explained before it has any effect; after
 * the talk, with grave errors explained before; or of nothing before the talk has ended.
 */
export type Feedback = 'each-choice' | 'after-talk' | 'at-end';

/** What indicators are a sign of; groups of the catalogue in the fact base (3.2, 2.3), read in words. */
export type SignGroup =
  | 'recruitment'
  | 'documents'
  | 'journey'
  | 'work'
  | 'control'
  | 'living'
  | 'health'
  | 'behaviour'
  | 'crime'
  | 'child'
  | 'smuggling'
  | 'return';

/** Something in the room that a choice may change: who hears, who translates, what was agreed to. It begins in the first state. */
export interface RoomFlag {
  readonly id: string;
  readonly states: readonly string[];
}

export type Share = 'safety' | 'information' | 'closing';

/** One task of the talk that earns points; of its steps that hold, the best one counts. */
export interface Task {
  readonly id: string;
  readonly share: Share;
  readonly earn: readonly {readonly points: number; readonly when: Rule}[];
}

/** How the hundred points are made up. */
export interface Weights {
  readonly talk: number;
  readonly safety: number;
  readonly information: number;
  readonly referral: number;
  readonly closing: number;
  /** Most points while a grave error stands uncorrected. */
  readonly cap: number;
}

/** A sign that was there, and the facts of which each shows it. */
export interface Indicator {
  readonly id: string;
  readonly group: SignGroup;
  /** Groups under which it may be noted too: a passport that is held is a matter of documents and of control. */
  readonly also: readonly SignGroup[];
  readonly facts: readonly string[];
}

/** What only the engine and scoring may know; fetched when the interview opens. */
export interface Scenario {
  readonly id: string;
  readonly trust: number;
  readonly distress: number;
  readonly feedback: Feedback;
  /** Minutes for the whole talk. */
  readonly budget: number;
  /** What the queue outside does once so many minutes are used. */
  readonly queue: readonly {readonly id: string; readonly minutes: number}[];
  readonly room: readonly RoomFlag[];
  /** Empty where one and the same thing is always true. */
  readonly variants: readonly Variant[];
  readonly facts: readonly Fact[];
  readonly decisions: readonly Decision[];
  readonly events: readonly Happening[];
  readonly pause: {readonly options: readonly Option[]};
  /** What a talk that was ended for safety does for decisions that can no longer be taken. */
  readonly stop: {readonly settles: readonly {readonly point: string; readonly points: number}[]};
  readonly questions: readonly SideQuestion[];
  readonly endings: readonly Ending[];
  /** What became of each person, told after any ending where the rule holds. */
  readonly aftermath: readonly {readonly id: string; readonly rule: Rule}[];
  readonly indicators: {
    readonly present: readonly Indicator[];
    readonly absent: readonly string[];
  };
  readonly tasks: readonly Task[];
  readonly weights: Weights;
  readonly lessons: readonly {readonly id: string; readonly sources: readonly string[]}[];
}

/** How the person is drawn: nothing that tells a place of origin. */
export interface Figure {
  readonly hair: 'long' | 'tied' | 'short' | 'cropped';
  /** What the person has in the hands. */
  readonly holds: 'bag' | 'notebook' | 'cup' | 'album' | 'phone' | 'nothing';
  /** What can be seen of the room. */
  readonly behind: 'door' | 'window' | 'shelf' | 'hall';
  readonly isChild: boolean;
}

/** A paper that is a specimen too: `of` is its file, as in a lesson's block that shows a document. */
export interface DeskPaper {
  readonly id: string;
  readonly of: string;
  readonly page: string;
  /** In the author's order: the first one is on. */
  readonly lights: readonly string[];
  /** The drawn name that stands on it as the given name. */
  readonly holder?: string;
}

/** What may be seen: names and their order, nothing that tells a good choice from a bad one. */
export interface Shown {
  readonly id: string;
  readonly feedback: Feedback;
  readonly budget: number;
  /** What lies on the desk and can be looked at closely. */
  readonly papers: readonly DeskPaper[];
  /** Variants in which texts are told otherwise, and the keys of these. */
  readonly variants: readonly {readonly id: string; readonly replaces: readonly string[]}[];
  /** Names that are drawn for each learner: they tell nothing about anybody. */
  readonly names: readonly {readonly id: string; readonly pool: readonly string[]}[];
  readonly phases: readonly string[];
  readonly people: readonly string[];
  /** Whom the talk is with, one of the people. */
  readonly person: string;
  readonly figure: Figure;
  readonly decisions: readonly {
    readonly id: string;
    readonly phase: string;
    readonly person?: string;
    /** A word of guidance is written for it. */
    readonly hint?: true;
    /** In the order of the alphabet, which tells nothing. */
    readonly options: readonly ShownOption[];
  }[];
  readonly events: readonly {readonly id: string; readonly options: readonly ShownOption[]}[];
  readonly pause: {readonly options: readonly ShownOption[]};
  readonly questions: readonly {readonly id: string; readonly topic: Topic}[];
  readonly facts: readonly string[];
  readonly sources: readonly string[];
}

/** Whether the words of an option are spoken or done. */
export interface ShownOption {
  readonly id: string;
  readonly kind: 'say' | 'act';
}

/** Words of a response that belong to no decision. */
export const words = {
  /** Takes a grave error back, free of cost. */
  retry: 'retry',
  /** Lets a grave error stand. */
  goOn: 'go-on',
  /** Reads the talk as a text, for equal credit. */
  read: 'read-instead',
} as const;
