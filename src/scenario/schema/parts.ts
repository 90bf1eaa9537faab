import {z} from 'zod';
import {id, prose, text} from '../../content/fields.ts';
import {openingMarks} from '../model/opening-marks.ts';
import {questionTypes} from '../model/question-types.ts';
import {roomDrawings} from '../model/room-drawings.ts';
import {indicatorGroups} from '../model/indicator-groups.ts';
import {topics} from '../model/topics.ts';

/** Points, trust and distress all run from 0 to 100. */
const upTo100 = z.number().int('write a whole number').min(0).max(100);
const change = z.number().int('write a whole number').min(-100).max(100);
const minutes = z.number().int('write whole minutes').min(0).max(60);

/** One condition. Each form of a condition is one field, so that authors need not write expressions. */
const condition = z.union([
  z.strictObject({chosen: z.strictObject({point: id, option: id})}),
  z.strictObject({paused: id}),
  z.strictObject({trustBelow: upTo100}),
  z.strictObject({trustAtLeast: upTo100}),
  z.strictObject({distressAtLeast: upTo100}),
  z.strictObject({known: id}),
  z.strictObject({variant: id}),
  z.strictObject({stopped: z.boolean()}),
]);

const conditions = z.array(condition).default([]);

/**
 * A rule: all conditions in `all`, at least one condition in `any`, and no condition in `none` must be true.
 */
const rule = z.strictObject({all: conditions, any: conditions, none: conditions});
const ruleOrNone = rule.default({all: [], any: [], none: []});

/** Grades: `b` best, `a` acceptable, `p` poor, `h` unsafe. */
export const grade = z.enum(['b', 'a', 'p', 'h']);
/** The question type of a wording. The reply of the person depends on this type. Drills also use this type. */
export const questionType = z.enum(questionTypes);

/** Replies of the person after the option, by the level of facts that the person tells. */
const replies = z.strictObject({r0: text, r1: text.optional(), r2: text.optional(), r3: text.optional()});

/** The marks of a good opening that a choice has. The debrief shows which marks were missing. */
const covers = z.array(z.enum(openingMarks)).min(1).optional();

const optionFields = {
  id,
  grade,
  questionType,
  /** An option has either `say` (the officer's words) or `act` (the officer's act), never both. */
  say: text.optional(),
  act: text.optional(),
  trust: change.default(0),
  distress: change.default(0),
  replies,
  /** The effect of the option on the room: the new state of each flag. */
  room: z.record(id, id).optional(),
  covers,
  /** The reason why the option is good or not, in a kind tone. The debrief shows it. */
  why: text,
};

/** An option in a pause or at an event: something to say or something to do. */
const option = z.strictObject(optionFields);

/** An option of a decision: something to say or something to do. */
const choice = z.strictObject({
  ...optionFields,
  needs: z.array(id).default([]),
  when: ruleOrNone,
  reveals: z.array(id).default([]),
  /**
   * A promise with a delayed effect. When the decision `at` opens, it tests the promise: trust and distress change,
   * and the text `tested` appears.
   */
  later: z.strictObject({at: id, trust: change, distress: change, tested: text}).optional(),
  /** From this choice on, the trust from which the person tells facts of the level `r1`. */
  rehearsed: upTo100.optional(),
  /** A grave error: its code, and the text that explains how to repair it. */
  critical: z.strictObject({code: id, repair: prose}).optional(),
  points: upTo100.default(0),
  /** `true` if the option ends the interview. */
  ends: z.literal(true).optional(),
  regrade: z.strictObject({when: rule, grade, points: upTo100}).optional(),
});

/** The scene of a decision, by trust band. A band without a text uses the text of the nearest lower band. */
const scenes = z.strictObject({
  closed: text,
  careful: text.optional(),
  talking: text.optional(),
  open: text.optional(),
});

export const decision = z.strictObject({
  id,
  phase: id,
  kind: z.enum(['talk', 'referral']),
  /** The heading that asks the learner to decide. */
  title: text,
  /** A hint for the learner before the choice. Only an interview with feedback after each choice shows hints. */
  hint: text.optional(),
  person: id.optional(),
  takes: minutes,
  asks: z.boolean().default(false),
  /** `true` if the person is silent at this decision. An option with words then breaks the silence. */
  silence: z.literal(true).optional(),
  needs: z.array(id).default([]),
  always: z.boolean().default(false),
  scenes,
  options: z.array(choice).min(3, 'write at least three options').max(6, 'write at most six options'),
});

export const happening = z.strictObject({
  id,
  before: id,
  when: ruleOrNone,
  title: text,
  scene: text,
  options: z.array(option).min(2, 'write at least two options').max(4, 'write at most four options'),
});

export const question = z.strictObject({
  id,
  /** The topic. The screen groups side questions by topic. */
  topic: z.enum(topics),
  questionType,
  /** An author writes either `ask` (the words to say) or `act` (an act, with the question type `act`), never both. */
  ask: text.optional(),
  act: text.optional(),
  replies,
  reveals: z.array(id).default([]),
  /**
   * A side act with a grade moves trust and distress, and earns or loses points. It can be taken only once in an
   * interview.
   */
  grade: grade.optional(),
  /** One line of feedback for the debrief. Required with a grade. */
  why: text.optional(),
  /** Ids of the decisions that offer the side question. If missing, every decision with `asks` offers the question. */
  at: z.array(id).min(1).optional(),
  /** The person comes back to the question at the later decision `at`. There, `text` follows the scene. */
  recall: z.strictObject({at: id, text}).optional(),
  covers,
});

export const fact = z.strictObject({
  id,
  level: z.enum(['start', 'check', 'r0', 'r1', 'r2', 'r3']),
  /** The variant in which the fact is true. If missing, the fact is true in every variant. */
  variant: id.optional(),
  /** The text of the fact in the officer's notebook. */
  note: text,
  /** The person's own words, if the reply of the option does not contain them. */
  said: text.optional(),
});

/** One possible truth behind the interview, with the texts that differ in this variant. */
export const variant = z.strictObject({
  id,
  /** The probability that a run has this variant, in per cent. */
  share: z.number().int('write a whole number').min(1).max(100),
  opening: prose.optional(),
  briefing: prose.optional(),
  /**
   * Texts without line breaks that replace other texts of the scenario. The key of each entry is the key of the text
   * that it replaces, such as `decisions.hello.scenes.closed`.
   */
  instead: z.record(z.string(), text).default({}),
});

/**
 * A placeholder `{{id}}` in the texts, and the names that can replace it. For each learner, one of the names
 * is chosen at random.
 */
export const name = z.strictObject({
  id,
  pool: z.array(z.strictObject({id, name: text})).min(2, 'write at least two names'),
});

export const ending = z.strictObject({
  id,
  title: text,
  safe: z.boolean().default(false),
  /** The maximum points that an interview with this ending can earn. */
  atMost: upTo100.optional(),
  rule: ruleOrNone,
  text: prose,
});

/** One paragraph about the later fate of a person. */
export const aftermath = z.strictObject({id, rule, text});

export const task = z.strictObject({
  id,
  share: z.enum(['safety', 'information', 'closing']),
  title: text,
  earn: z.array(z.strictObject({points: upTo100, when: rule})).min(1),
});

/** A text about the queue outside. It appears after `minutes` minutes of the interview. */
export const queue = z.strictObject({id, minutes, text});

/**
 * A flag of the room, such as who listens, who translates, or what was agreed. The first state in the list is the
 * initial state.
 */
export const roomFlag = z.strictObject({
  id,
  states: z
    .array(
      z.strictObject({
        id,
        text,
        /** What the drawing of the room shows in this state. */
        draws: z.enum(roomDrawings).optional(),
      }),
    )
    .min(2, 'write at least two states')
    .max(4),
});

/**
 * A document on the table that the learner can examine, because it is also a specimen. `of` is the file of the
 * specimen.
 */
export const tableDocument = z.strictObject({
  id,
  title: text,
  of: id,
  page: z.string().default('data'),
  lights: z.array(id).min(1).default(['white']),
  /**
   * Id of a name that is chosen at random for the interview. The document shows this name as the given name
   * of its holder.
   */
  holder: id.optional(),
});

export const indicators = z.strictObject({
  present: z
    .array(
      z.strictObject({
        id,
        name: text,
        group: z.enum(indicatorGroups),
        also: z.array(z.enum(indicatorGroups)).default([]),
        facts: z.array(id).min(1),
      }),
    )
    .min(1),
  absent: z.array(z.strictObject({id, name: text})).default([]),
});

/** The appearance of the person in the drawing. */
const figure = z.strictObject({
  hair: z.enum(['long', 'tied', 'short', 'cropped']),
  holds: z.enum(['bag', 'notebook', 'cup', 'album', 'phone', 'nothing']),
  behind: z.enum(['door', 'window', 'shelf', 'hall']),
  isChild: z.boolean().default(false),
});

/**
 * The person. `looks` describes each trust band in words, and `feels` describes each distress band. These texts are
 * for all learners, also for those who cannot see the figure.
 */
export const person = z.strictObject({
  /** Id of the person, one of the ids of `people`. */
  id,
  name: text,
  figure,
  trust: upTo100,
  distress: upTo100,
  looks: z.strictObject({closed: text, careful: text, talking: text, open: text}),
  feels: z.strictObject({calm: text, tense: text, high: text}),
});

export const pause = z.strictObject({title: text, scene: text, options: z.array(option).min(2).max(4)});
export const stop = z.strictObject({
  text: prose,
  settles: z.array(z.strictObject({point: id, points: upTo100})).default([]),
});
export const feelings = z.strictObject({trust: upTo100, distress: upTo100});
export const weights = z.strictObject({
  talk: upTo100,
  safety: upTo100,
  information: upTo100,
  referral: upTo100,
  closing: upTo100,
  cap: upTo100,
});
