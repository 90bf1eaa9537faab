import {DeskFault} from '../../storage/desk-fault.ts';

/**
 * Creates the fault for a package that the desk cannot play. `what` continues the sentence that starts with
 * the package's name.
 */
export const packageFault = (named: string, what: string, cure: string): DeskFault =>
  new DeskFault('package', `"${named}" ${what}.`, cure);
