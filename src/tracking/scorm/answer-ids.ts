import type {Interaction} from '../../score/interaction.ts';
import type {Elements} from './records.ts';

/**
 * Returns the id of an answer in SCORM. SCORM has no element for confidence, so the id ends with it: `.c1` for a guess,
 * `.c2` for fairly sure, `.c3` for certain. In every standard, `id` already contains the attempt and the form of the
 * paper.
 */
export const answerId = ({id, confidence}: Interaction): string =>
  confidence === undefined ? id : `${id}.c${confidence}`;

/**
 * Returns the elements with the objectives of an answer: first its part, then its learning objectives with
 * the prefix `objective.`. With this prefix a learning objective has an id of three words
 * (`objective.<module>.<objective>`). The id of a part has only two, so the ids never collide.
 */
export const objectivesOf = ({objective, objectives = []}: Interaction, longestId: number): Elements =>
  [objective, ...objectives.map(id => `objective.${id}`)].map(
    (id, n) => [`objectives.${n}.id`, id.slice(0, longestId)] as const,
  );
