/** Scores a question with one right place: one point for this place. */
export {oneRight as scoring} from '../one-right.ts';
