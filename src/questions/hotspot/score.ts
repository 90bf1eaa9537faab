/** Gives one point for the right place. */
export {oneRight as scoring} from '../one-right.ts';
