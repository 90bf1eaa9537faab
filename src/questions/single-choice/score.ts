/** Scores a question with one right option: one point for this option. */
export {oneRight as scoring} from '../one-right.ts';
