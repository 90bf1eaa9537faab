import type {Interaction} from '../../score/interaction.ts';
import type {Elements} from './records.ts';

/**
 * Returns the id of an answer in SCORM. SCORM has no element for confidence, so the confidence stands at the end of
 * the id: `.c1` for a guess, `.c2` for fairly sure, `.c3` for certain. In every standard, `id` already contains the
 * attempt and the form of the paper.
 */
export const answerId = ({id, confidence}: Interaction): string =>
  confidence === undefined ? id : `${id}.c${confidence}`;

/**
 * Returns the elements for the objectives of an answer: first its part, then its learning objectives. The id of a
 * learning objective becomes `objective.<module>.<objective>`. It has three words and the id of a part has two, so
 * the ids never collide.
 */
export const objectivesOf = ({objective, objectives = []}: Interaction, longestId: number): Elements =>
  [objective, ...objectives.map(id => `objective.${id}`)].map(
    (id, n) => [`objectives.${n}.id`, id.slice(0, longestId)] as const,
  );
