import {DeskFault} from '../desk-fault.ts';

/** A package that the desk cannot play: `what` goes on from its name. */
export const packageFault = (named: string, what: string, cure: string): DeskFault =>
  new DeskFault('package', `"${named}" ${what}.`, cure);
