import {checks} from './checks.ts';
import {confidences, grounds, outcomes, places, reasons, tools, verdicts} from './terms.ts';

/**
 * All ids that an answer can contain. ids.lock gives each id a number. A new id gets the next number, wherever it is
 * in this list.
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
