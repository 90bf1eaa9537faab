/**
 * Types of the compiled course. The course holds structure and no texts. The texts are in catalogues, under
 * keys that are made from the ids of the course.
 */
import type {CountryKind, CountryTopic} from './country.ts';
import type {CourseContact} from './course-file.ts';

/** Index of the whole course, without the content of lessons. */
export interface CourseIndex {
  /** Release of the course, such as `1.2.3`. */
  readonly version: string;
  readonly modules: readonly ModuleIndex[];
  /** Optional pages for which the course has content. Every package of the course has these pages. */
  readonly extras?: readonly ExtraPage[];
  /** The person or office that answers questions about the course. Missing if course.yaml names none. */
  readonly contact?: CourseContact;
  /**
   * Renamed places: the place in an earlier release, and the place now. A place is `module`, `module/part` or
   * `module/part/section`. Missing if nothing was renamed.
   */
  readonly moved?: readonly (readonly [old: string, now: string])[];
}

/** Pages that exist only if the course has content for them. */
export type ExtraPage = 'try-out' | 'glossary' | 'job-aids' | 'talk-practice' | 'booth' | 'two-minutes';

/** Returns whether the course has the content of an optional page. */
export const hasExtra = ({extras = []}: Pick<CourseIndex, 'extras'>, page: string): boolean =>
  extras.some(extra => extra === page);

/** What the first screen needs of a module's data. Its size does not depend on the number of the module's parts. */
export interface ModuleHead {
  readonly id: string;
  /** Number of the module from ids.lock. Saved states refer to the module by this number. */
  readonly number: number;
  /**
   * Version of the content from ids.lock. It increases when an id that is saved or reported is added or
   * removed, and when the order of the parts changes.
   */
  readonly contentVersion: number;
  /** Number of steps in the core parts of the module, without the test of the module. */
  readonly steps: number;
  /** Minutes that authors state for the core parts of the module, without the test of the module. */
  readonly minutes: number;
  /** Role of the module's test that counts for the score, if the module has such a test. */
  readonly test?: CountedRole;
  /** Minutes of the module's test that counts for the score; 0 if the module has no such test. */
  readonly testMinutes: number;
  /**
   * Id of the module's first core lesson. This lesson can open before the contents of the course have loaded.
   */
  readonly firstLesson?: string;
  /** The drawing of the module on the map of the start page. Without it, the module is a milestone on the road. */
  readonly place?: MapPlace;
}

/** Places on the map of the start page. */
export const mapPlaces = ['counter', 'documents', 'road', 'hotel', 'room'] as const;
export type MapPlace = (typeof mapPlaces)[number];

export interface ModuleIndex extends ModuleHead {
  /** Parts of the module in menu order. Empty until the contents have loaded. */
  readonly parts: readonly PartIndex[];
}

/** Parts of each module, by module id. They load after the first screen has rendered. */
export type CourseContents = Readonly<Record<string, readonly PartIndex[]>>;

/**
 * A lesson, interview, examination or paper. A menu has one entry for each part, and an LMS sees each part as
 * an objective.
 */
export interface PartIndex {
  readonly kind: 'lesson' | SingleKind | 'paper';
  readonly id: string;
  readonly minutes: number;
  /**
   * Number of steps. Each section to read and each question to answer is a step. An interview, an examination
   * or a test that counts for the score is one step. Other papers have no steps.
   */
  readonly steps: number;
  readonly path?: PartPath;
  /** Role of a paper; undefined for other parts. */
  readonly role?: PaperRole;
  /** Modules whose banks a paper draws on; undefined for other parts. */
  readonly from?: readonly string[];
}

/**
 * Purpose of a paper. A pre-test and its parallel post-test measure the learning gain. An opener, which the learner
 * sees as a warm-up, asks about earlier modules. Only a module test and the final count for the result.
 */
export type PaperRole = 'pre-test' | 'opener' | CountedRole | 'post-test';
export type CountedRole = 'module-test' | 'final';

/** Set when a part is outside the core path. A learner needs only the core path to complete the course. */
export type PartPath = 'more';

/**
 * Returns whether a paper of this role counts for the score. Such a paper is a step of the course and gives
 * points to its module.
 */
export const counts = (role: PaperRole | undefined): role is CountedRole =>
  role === 'module-test' || role === 'final';

/** One module as the learner may see it. It loads when a learner first opens the module. */
export interface ModuleData {
  readonly id: string;
  /** Ids of the objectives, in the author's order. Their texts have the keys `objectives.<id>.text`. */
  readonly objectives: readonly string[];
  readonly parts: readonly (Lesson | SinglePart | Paper)[];
  /**
   * The number in ids.lock of each saved id. Keys are `lesson/section`, `question`, `question/option`, `paper`, and
   * `paper/bank/item`. Sections, questions and papers are numbered within the module. Options are numbered within
   * their question, and items within their paper. All numbers start at 1 and have no gaps, because saved states store
   * them in bits.
   */
  readonly numbers: Readonly<Record<string, number>>;
}

export interface Lesson {
  readonly kind: 'lesson';
  readonly id: string;
  readonly minutes: number;
  readonly path?: PartPath;
  /** Ids of the module's objectives that the lesson serves. */
  readonly objectives: readonly string[];
  readonly sections: readonly Section[];
  /** Ids of the lesson's sources. Their texts have the keys `<lesson>.sources.<id>.text`. */
  readonly sources: readonly string[];
}

/** Kinds of parts that consist of one question. Each of these parts has its own file and screen. */
export type SingleKind = 'interview' | 'examination';

/** An interview, or a document to examine. */
export interface SinglePart {
  readonly kind: SingleKind;
  readonly id: string;
  readonly minutes: number;
  readonly path?: PartPath;
  readonly question: QuestionBlock;
}

/** Returns whether a part consists of one question, with its own file, catalogue and screen. */
export const isSingle = <T extends {readonly kind: string}>(
  part: T,
): part is T & {readonly kind: SingleKind} => part.kind === 'interview' || part.kind === 'examination';

/** A set of items that is drawn for each learner from banks. The banks may belong to other modules. */
export interface Paper {
  readonly kind: 'paper';
  readonly id: string;
  readonly role: PaperRole;
  readonly minutes: number;
  readonly path?: PartPath;
  /** True when the paper asks, after each response, how sure the learner is. */
  readonly confidence: boolean;
  /** The blueprint. No item occurs in two lines. */
  readonly draw: readonly DrawLine[];
  /** Maximum size of the responses to this paper in a saved state, in half bytes (4 bits). */
  readonly room: number;
}

/** One line of a blueprint: a number of items to draw from a list of items in one bank. */
export interface DrawLine {
  /** Bank id, for example `foundations.module-test`. */
  readonly bank: string;
  /** Item ids, in the order of the bank. */
  readonly items: readonly string[];
  readonly count: number;
}

/**
 * One bank of items. It loads when a paper that draws on this bank opens. The catalogue with the texts of the
 * bank has the same name as the bank.
 */
export interface Bank {
  /** Id of the bank: `<module>.<use>`. `<module>` is the module whose objectives the items serve. */
  readonly id: string;
  readonly items: readonly BankItem[];
  /** Numbers of the options, by `item/option`. The numbers start at 1 in each item. */
  readonly numbers: Readonly<Record<string, number>>;
}

export interface BankItem {
  readonly block: QuestionBlock;
  /** Id of an objective of the bank's module; '' for an item of a drill without an objective. */
  readonly objective: string;
  /** Names of the lists in `shown` whose order has no meaning. The course shuffles these lists for each learner. */
  readonly free: readonly string[];
}

/** Returns the module that a bank belongs to. */
export const moduleOfBank = (bank: string): string => bank.slice(0, bank.indexOf('.'));

/** One screen of a lesson. Its title has the key `<lesson>.<section>.title`. */
export interface Section {
  readonly id: string;
  readonly blocks: readonly Block[];
}

/**
 * One block on a lesson's screen. `key` is the full catalogue key of its text. The texts of `prose`, `note`,
 * `reveal` and `case` are sanitised HTML.
 */
export type Block =
  | {readonly kind: 'prose'; readonly key: string}
  /** `title` is the key of the heading. */
  | {
      readonly kind: 'note' | 'case' | 'reveal';
      readonly id: string;
      readonly title: string;
      readonly key: string;
    }
  /**
   * `svg` is the key of the drawing as sanitised inline SVG with its words filled in. `caption` and
   * `alternative` are keys.
   */
  | {
      readonly kind: 'figure';
      readonly id: string;
      readonly svg: string;
      readonly caption: string;
      readonly alternative: string;
      readonly activity?: FigureActivity;
    }
  | DocumentBlock
  | CountryBlock
  | QuestionBlock;

/**
 * What a learner does with a figure on the screen. In print and without script, the figure shows its drawing instead.
 */
export interface FigureActivity {
  /** Name as the author writes it, such as `places`. */
  readonly name: string;
  /** The author's data without texts. Its shape depends on the name of the activity. */
  readonly data: unknown;
  /** The key of each text of the activity in the catalogue begins with this prefix. */
  readonly words: string;
}

/**
 * Shows the entries of one kind from the country pack, limited to one topic when `about` is set. `caption` is
 * a catalogue key.
 */
export interface CountryBlock {
  readonly kind: 'country';
  readonly id: string;
  readonly of: CountryKind;
  readonly about?: CountryTopic;
  readonly caption: string;
}

/**
 * Shows a document in a lesson. The data of the document load separately, under its id. `caption` is a
 * catalogue key.
 */
export type DocumentBlock =
  | {
      readonly kind: 'specimen';
      readonly id: string;
      readonly of: string;
      readonly page: string;
      /** Lights in the author's order. The first light is on when the block opens. */
      readonly lights: readonly string[];
      /** Name of the place that is marked with a ring and also drawn enlarged. */
      readonly at?: string;
      /** Set when a genuine copy from the same series is shown beside the document. */
      readonly beside?: 'genuine';
      readonly caption: string;
      readonly room: Room;
    }
  /**
   * The portrait of the document beside the face of the traveller. The learner compares them without a score.
   */
  | {
      readonly kind: 'faces';
      readonly id: string;
      readonly of: string;
      readonly caption: string;
      readonly room: Room;
    };

/**
 * Columns of pictures as SVG view boxes, for example `0 0 131 102`. They reserve space before the pictures
 * load.
 */
export type Room = readonly (readonly string[])[];

export interface QuestionBlock {
  readonly kind: 'question';
  readonly id: string;
  /** Type name as the author writes it: `single-choice`. */
  readonly type: string;
  /** What the learner may see of the question. Its shape depends on the type. */
  readonly shown: unknown;
  /** Maximum score in whole points. */
  readonly possible: number;
  /**
   * Maximum number of strings in a response, which determines the size of saved states. A typed answer is
   * saved if it fits: up to 20 bytes for a number and 32 bytes for other text. A longer answer is scored but
   * not saved.
   */
  readonly cap: number;
  /**
   * Name of a set of response ids. Questions of a module with the same name share this set, and an id has the
   * same number in all of them. A question without a name has its own numbering.
   */
  readonly vocabulary?: string;
  /** Prefix of the catalogue keys of the question's texts: `<lesson>.<question>.`. */
  readonly words: string;
}

/** Rubrics by question id. They load when the first response of a module is scored. */
export type ModuleRubrics = Readonly<Record<string, unknown>>;

/** Returns whether the course contains a part of this kind. The parts of the modules must be loaded first. */
export const hasPartOf = ({modules}: Pick<CourseIndex, 'modules'>, kind: PartIndex['kind']): boolean =>
  modules.some(({parts}) => parts.some(part => part.kind === kind));
