import {checks} from './checks.ts';
import {confidences, grounds, outcomes, places, reasons, tools, verdicts} from './terms.ts';

/**
 * All ids that an answer can contain. ids.lock gives each id its number and adds a new id at its end, even if
 * the new id is in the middle of this list.
 */
export const vocabulary: readonly string[] = [
  ...verdicts,
  ...confidences,
  ...outcomes,
  ...tools,
  ...reasons,
  ...places,
  ...grounds,
  ...checks,
];
