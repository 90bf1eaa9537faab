import {DeskFault} from '../../storage/desk-fault.ts';

/**
 * Creates the fault for a package that the desk cannot play. The message starts with the package's name, and
 * `what` continues the sentence.
 */
export const packageFault = (named: string, what: string, cure: string): DeskFault =>
  new DeskFault('package', `"${named}" ${what}.`, cure);
