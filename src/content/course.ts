/** The compiled course: structure only, no text. Texts stand in catalogues under keys made from the same ids. */
import type {CountryKind, CountryTopic} from './country.ts';

/** What there is in the whole course; it holds no lesson. */
export interface CourseIndex {
  /** Release of the course, `1.2.3`. */
  readonly version: string;
  readonly modules: readonly ModuleIndex[];
}

/** What the first screen needs of a module, and no more of it where the module has more parts. */
export interface ModuleHead {
  readonly id: string;
  /** From ids.lock; saved states name the module by it. */
  readonly number: number;
  /** Grows when anything that is saved or reported changes, the order of parts included; from ids.lock. */
  readonly contentVersion: number;
  /** Steps of its core parts, its test left out. */
  readonly steps: number;
  /** What they take, as authors state it, its test left out. */
  readonly minutes: number;
  /** The test in it that counts, if any. */
  readonly test?: CountedRole;
  /** What that takes, or 0. */
  readonly testMinutes: number;
}

export interface ModuleIndex extends ModuleHead {
  /** In the order of the menu; empty until the contents have been fetched. */
  readonly parts: readonly PartIndex[];
}

/** What the parts of each module are, by module id: fetched once the first screen stands. */
export type CourseContents = Readonly<Record<string, readonly PartIndex[]>>;

/** A lesson, an interview, an examination or a paper: what a menu lists and an LMS sees as an objective. */
export interface PartIndex {
  readonly kind: 'lesson' | SingleKind | 'paper';
  readonly id: string;
  readonly minutes: number;
  /** Sections to read plus questions to answer; an interview, an examination or a test is one step, and a paper that never counts is none. */
  readonly steps: number;
  readonly path?: Path;
  /** What a paper is for; only papers have one. */
  readonly role?: PaperRole;
  /** Modules on whose banks a paper draws; only papers have them. */
  readonly from?: readonly string[];
}

/**
 * What a paper is for. A pre-test and its parallel post-test measure what was gained, and an opener calls back what
 * earlier modules taught: none of these three ever counts. A module's test and the final do.
 */
export type PaperRole = 'pre-test' | 'opener' | CountedRole | 'post-test';
export type CountedRole = 'module-test' | 'final';

/** Set where a part goes deeper than the core path, which completes the course. */
export type Path = 'more';

/** Whether a paper of this role is a step of the course and gives its module the points. */
export const counts = (role: PaperRole | undefined): role is CountedRole =>
  role === 'module-test' || role === 'final';

/** One module, fetched when it is first opened: what may be seen of it. */
export interface ModuleData {
  readonly id: string;
  /** Ids, in the author's order; their texts stand under `objectives.<id>.text`. */
  readonly objectives: readonly string[];
  readonly parts: readonly (Lesson | SinglePart | Paper)[];
  /**
   * Numbers from ids.lock of everything that is saved: sections `lesson/section`, questions `question`, options
   * `question/option`, papers `paper`, their items `paper/bank/item`. Sections, questions and papers are numbered within
   * the module, options within their question and items within their paper, all from 1 and densely, because saved
   * states keep them in bits.
   */
  readonly numbers: Readonly<Record<string, number>>;
}

export interface Lesson {
  readonly kind: 'lesson';
  readonly id: string;
  readonly minutes: number;
  readonly path?: Path;
  /** Ids of the module's objectives that it serves. */
  readonly objectives: readonly string[];
  readonly sections: readonly Section[];
  /** Ids of its sources; their texts stand under `<lesson>.sources.<id>.text`. */
  readonly sources: readonly string[];
}

/** What a part can be that is one question, with a file and a screen of its own. */
export type SingleKind = 'interview' | 'examination';

/** An interview, or a document to be examined. */
export interface SinglePart {
  readonly kind: SingleKind;
  readonly id: string;
  readonly minutes: number;
  readonly path?: Path;
  readonly question: QuestionBlock;
}

/** Whether a part is one question, with a file, a catalogue and a screen of its own. */
export const isSingle = <T extends {readonly kind: string}>(
  part: T,
): part is T & {readonly kind: SingleKind} => part.kind === 'interview' || part.kind === 'examination';

/** A set of items, drawn for each learner from banks that may belong to other modules. */
export interface Paper {
  readonly kind: 'paper';
  readonly id: string;
  readonly role: PaperRole;
  readonly minutes: number;
  readonly path?: Path;
  /** After each answer the learner is asked how sure it is. */
  readonly confidence: boolean;
  /** The blueprint: no item stands in two lines. */
  readonly draw: readonly DrawLine[];
  /** Most half bytes of a saved state that the answers to it take. */
  readonly room: number;
}

/** How many items of one bank a paper takes, and out of which. */
export interface DrawLine {
  /** `foundations.module-test`. */
  readonly bank: string;
  /** Ids in the bank, in its order. */
  readonly items: readonly string[];
  readonly count: number;
}

/** One bank of items, fetched when a paper that draws on it opens; its texts stand in a catalogue of its name. */
export interface Bank {
  /** `<module>.<use>`: the module of its objectives, and what its items are for. */
  readonly id: string;
  readonly items: readonly BankItem[];
  /** Numbers of options, `item/option`, each within its item. */
  readonly numbers: Readonly<Record<string, number>>;
}

export interface BankItem {
  readonly block: QuestionBlock;
  /** Id in the objectives of the bank's module; '' for an exercise of a drill that serves none. */
  readonly objective: string;
  /** Lists of `shown` whose order carries no meaning: they are drawn too. */
  readonly free: readonly string[];
}

/** The module to which a bank belongs. */
export const moduleOfBank = (bank: string): string => bank.slice(0, bank.indexOf('.'));

/** One screen of a lesson: its title stands under `<lesson>.<section>.title`. */
export interface Section {
  readonly id: string;
  readonly blocks: readonly Block[];
}

/**
 * One thing on a lesson's screen. `key` is the full catalogue key of its text; the text of `prose`, `note`,
 * `reveal` and `case` is sanitised HTML.
 */
export type Block =
  | {readonly kind: 'prose'; readonly key: string}
  /** `title` is the key of its heading. */
  | {
      readonly kind: 'note' | 'case' | 'reveal';
      readonly id: string;
      readonly title: string;
      readonly key: string;
    }
  /** `svg` is the key of the drawing as sanitised inline SVG with its words filled in; `caption` and `alternative` are keys. */
  | {
      readonly kind: 'figure';
      readonly id: string;
      readonly svg: string;
      readonly caption: string;
      readonly alternative: string;
    }
  | DocumentBlock
  | CountryBlock
  | QuestionBlock;

/** What the country's pack knows of a kind, and of one topic where it is named. `caption` is a key. */
export interface CountryBlock {
  readonly kind: 'country';
  readonly id: string;
  readonly of: CountryKind;
  readonly about?: CountryTopic;
  readonly caption: string;
}

/** A document in a lesson, whose data are fetched apart, by its own id. `caption` is a key. */
export type DocumentBlock =
  | {
      readonly kind: 'specimen';
      readonly id: string;
      readonly of: string;
      readonly page: string;
      /** In the author's order: the first one is on. */
      readonly lights: readonly string[];
      /** The place that is ringed, and drawn large. */
      readonly at?: string;
      /** A genuine copy of the series lies next to it. */
      readonly beside?: 'genuine';
      readonly caption: string;
      readonly room: Room;
    }
  /** The portrait of the document and who holds it, to be compared without being scored. */
  | {
      readonly kind: 'faces';
      readonly id: string;
      readonly of: string;
      readonly caption: string;
      readonly room: Room;
    };

/** Columns of pictures, `0 0 131 102` each, so that their room is there before they are. */
export type Room = readonly (readonly string[])[];

export interface QuestionBlock {
  readonly kind: 'question';
  readonly id: string;
  /** Author's word for the type: `single-choice`. */
  readonly type: string;
  /** The part that may be seen; its form belongs to the type. */
  readonly shown: unknown;
  /** Full marks, whole points. */
  readonly possible: number;
  /**
   * Most words a response may have, for the size of saved states. Of typed words 20 bytes are saved where a number is
   * asked for, else 32; a longer one is judged and not saved.
   */
  readonly cap: number;
  /** Whose numbers the words of a response have, where several questions of a module share them; else its own. */
  readonly vocabulary?: string;
  /** Catalogue prefix of its words: `<lesson>.<question>.`. */
  readonly words: string;
}

/** What only scoring may know, by question id; fetched when the first answer of a module is judged. */
export type ModuleRubrics = Readonly<Record<string, unknown>>;
