import {z} from 'zod';
import {id, prose, text} from '../../content/fields.ts';
import type {Authoring} from '../../content/question-type.ts';
import type {Graded, GradedRubric, NamingRubric, DrillShown} from '../model/drill.ts';
import type {Grade} from '../model/scenario.ts';
import {grade, questionType} from './parts.ts';

const naming = z.strictObject({
  id,
  /** The officer's words, with quotation marks. */
  stem: text,
  kind: questionType.exclude(['act']),
  /** The reason why the wording is of this question type. */
  feedback: prose,
  /** For a poor wording: a better wording to say instead. */
  better: text.optional(),
});

const wording = z.strictObject({id, text, grade, feedback: prose});

/** Returns true if the grades are sorted from the best to the worst. */
const fallsOff = (all: readonly {readonly grade: Grade}[]): boolean =>
  all.every((one, at) => at === 0 || order.indexOf(one.grade) >= order.indexOf(all[at - 1]?.grade ?? 'b'));
const order: readonly Grade[] = ['b', 'a', 'p', 'h'];

const graded = z.strictObject({
  id,
  stem: text,
  options: z
    .array(wording)
    .length(4, 'write four options')
    .refine(
      all => all.filter(one => one.grade === 'b').length === 1,
      'exactly one option must say `grade: b`',
    ),
});

const ranking = z.strictObject({
  id,
  stem: text,
  /** The wordings, from the safest to the most harmful. */
  steps: z
    .array(wording)
    .min(3, 'write at least three steps')
    .refine(fallsOff, 'write the better grades first'),
  feedback: prose,
});

const wordingsOf = (all: readonly Graded[]): readonly Graded[] =>
  all
    .map(({id: own, grade: good}) => ({id: own, grade: good}))
    .sort((a, b) => order.indexOf(a.grade) - order.indexOf(b.grade));

// Drills are not saved, so they need no room in the saved state and no numbers for ids.
const unsaved = (possible: number) => ({possible, cap: 0, ids: []});

const namingAuthoring: Authoring<z.infer<typeof naming>, DrillShown, NamingRubric> = {
  source: naming,
  split: q => ({shown: {id: q.id}, rubric: {kind: q.kind}}),
  bounds: () => unsaved(1),
};

const gradedAuthoring: Authoring<z.infer<typeof graded>, DrillShown, GradedRubric> = {
  source: graded,
  free: ['options'],
  split: q => ({
    shown: {id: q.id, options: q.options.map(one => one.id)},
    rubric: {wordings: wordingsOf(q.options)},
  }),
  bounds: () => unsaved(1),
};

const rankingAuthoring: Authoring<z.infer<typeof ranking>, DrillShown, GradedRubric> = {
  source: ranking,
  free: ['steps'],
  split: q => ({
    shown: {id: q.id, steps: q.steps.map(one => one.id).sort()},
    rubric: {wordings: wordingsOf(q.steps)},
  }),
  bounds: q => unsaved(q.steps.length),
};

/**
 * The question types that only drills have, by the name that authors write. Drills are for practice only, and
 * are neither saved nor reported.
 */
export const authoring = {
  naming: namingAuthoring,
  graded: gradedAuthoring,
  ranking: rankingAuthoring,
} as const;
