/** Gives one point for the right option. */
export {oneRight as scoring} from '../one-right.ts';
