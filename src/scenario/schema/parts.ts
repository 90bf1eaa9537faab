import {z} from 'zod';
import {id, prose, text} from '../../content/fields.ts';
import {questionTypes} from '../model/question-types.ts';
import {signGroups} from '../model/sign-groups.ts';
import {topics} from '../model/topics.ts';

const points = z.number().int('write a whole number').min(0).max(100);
const change = z.number().int('write a whole number').min(-100).max(100);
const minutes = z.number().int('write whole minutes').min(0).max(60);

/** One thing that may be true; each form has one field, so that an author writes no expressions. */
const condition = z.union([
  z.strictObject({chosen: z.strictObject({point: id, option: id})}),
  z.strictObject({paused: id}),
  z.strictObject({trustBelow: points}),
  z.strictObject({trustAtLeast: points}),
  z.strictObject({distressAtLeast: points}),
  z.strictObject({known: id}),
  z.strictObject({variant: id}),
  z.strictObject({stopped: z.boolean()}),
]);

const conditions = z.array(condition).default([]);

/** All of `all`, one of `any`, none of `none`. */
const rule = z.strictObject({all: conditions, any: conditions, none: conditions});
const ruleOrNone = rule.default({all: [], any: [], none: []});

/** Best, acceptable, poor, unsafe. */
export const grade = z.enum(['b', 'a', 'p', 'h']);
/** What a wording does to an answer; drills ask for it too. */
export const questionType = z.enum(questionTypes);

/** What is heard and seen after it, by how much the person tells. */
const replies = z.strictObject({r0: text, r1: text.optional(), r2: text.optional(), r3: text.optional()});

const optionFields = {
  id,
  grade,
  questionType,
  /** Exactly one of the two: what is said, or what is done. */
  say: text.optional(),
  act: text.optional(),
  trust: change.default(0),
  distress: change.default(0),
  replies,
  /** What it changes in the room, a state for each flag. */
  room: z.record(id, id).optional(),
  /** Why it is good or not, said kindly; read in the debrief. */
  why: text,
};

/** A wording or act in a pause or at an event. */
const option = z.strictObject(optionFields);

/** A wording or act at a decision. */
const choice = z.strictObject({
  ...optionFields,
  needs: z.array(id).default([]),
  when: ruleOrNone,
  reveals: z.array(id).default([]),
  /** A promise and how it is tested when that decision opens. */
  later: z.strictObject({at: id, trust: change, distress: change, tested: text}).optional(),
  /** The trust that `r1` takes from here on. */
  rehearsed: points.optional(),
  /** A grave error: its code, and what would repair it. */
  critical: z.strictObject({code: id, repair: prose}).optional(),
  points: points.default(0),
  /** The talk is over with it. */
  ends: z.literal(true).optional(),
  regrade: z.strictObject({when: rule, grade, points}).optional(),
});

/** The opening of a decision by band of trust; a band that is not written takes the one below. */
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
  /** What has to be decided, as a heading. */
  title: text,
  /** Where to look before choosing; read in a talk with feedback after each choice. */
  hint: text.optional(),
  person: id.optional(),
  takes: minutes,
  asks: z.boolean().default(false),
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
  /** What it is about: questions are offered by topic. */
  topic: z.enum(topics),
  questionType,
  ask: text,
  replies,
  reveals: z.array(id).default([]),
});

export const fact = z.strictObject({
  id,
  level: z.enum(['start', 'check', 'r0', 'r1', 'r2', 'r3']),
  /** True in this variant alone. */
  variant: id.optional(),
  /** As it stands in the officer's notebook. */
  note: text,
  /** The person's own words, where the reply of the option does not hold them. */
  said: text.optional(),
});

/** What may be true behind the talk, and the texts that are otherwise then. */
export const variant = z.strictObject({
  id,
  /** How often it is so, in percent. */
  share: z.number().int('write a whole number').min(1).max(100),
  opening: prose.optional(),
  briefing: prose.optional(),
  /** Texts of one line, under the keys of those that they stand for: `decisions.hello.scenes.closed`. */
  instead: z.record(z.string(), text).default({}),
});

/** A name that stands as `{{id}}` in the texts, and those of which one is drawn for each learner. */
export const name = z.strictObject({
  id,
  pool: z.array(z.strictObject({id, name: text})).min(2, 'write at least two names'),
});

export const ending = z.strictObject({
  id,
  title: text,
  safe: z.boolean().default(false),
  /** Most points with which it can end so. */
  atMost: points.optional(),
  rule: ruleOrNone,
  text: prose,
});

/** One paragraph on what became of a person. */
export const aftermath = z.strictObject({id, rule, text});

export const task = z.strictObject({
  id,
  share: z.enum(['safety', 'information', 'closing']),
  title: text,
  earn: z.array(z.strictObject({points, when: rule})).min(1),
});

/** What the queue outside does once so many minutes are used. */
export const queue = z.strictObject({id, minutes, text});

/** Who hears, who translates, what was agreed to; it begins in the first state. */
export const roomFlag = z.strictObject({
  id,
  states: z.array(z.strictObject({id, text})).min(2, 'write at least two states').max(4),
});

/** A paper on the desk that is a specimen too, so that it can be looked at closely: `of` is the specimen's file. */
export const paper = z.strictObject({
  id,
  title: text,
  of: id,
  page: z.string().default('data'),
  lights: z.array(id).min(1).default(['white']),
  /** The drawn name that stands on it as the given name. */
  holder: id.optional(),
});

export const indicators = z.strictObject({
  present: z
    .array(
      z.strictObject({
        id,
        name: text,
        group: z.enum(signGroups),
        also: z.array(z.enum(signGroups)).default([]),
        facts: z.array(id).min(1),
      }),
    )
    .min(1),
  absent: z.array(z.strictObject({id, name: text})).default([]),
});

/** How the person is drawn. */
const figure = z.strictObject({
  hair: z.enum(['long', 'tied', 'short', 'cropped']),
  holds: z.enum(['bag', 'notebook', 'cup', 'album', 'phone', 'nothing']),
  behind: z.enum(['door', 'window', 'shelf', 'hall']),
  isChild: z.boolean().default(false),
});

/** Trust bands and distress bands in words about this person, for those who see the figure and those who do not. */
export const person = z.strictObject({
  /** One of the people. */
  id,
  name: text,
  figure,
  trust: points,
  distress: points,
  looks: z.strictObject({closed: text, careful: text, talking: text, open: text}),
  feels: z.strictObject({calm: text, tense: text, high: text}),
});

export const pause = z.strictObject({title: text, scene: text, options: z.array(option).min(2).max(4)});
export const stop = z.strictObject({
  text: prose,
  settles: z.array(z.strictObject({point: id, points})).default([]),
});
export const weights = z.strictObject({
  talk: points,
  safety: points,
  information: points,
  referral: points,
  closing: points,
  cap: points,
});
