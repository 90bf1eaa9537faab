import type {Texts} from '../../text/texts.ts';
import type {InterfaceKey} from '../../text/interface-key.ts';
import type {RoomAnswer, Exercise, LiveRunView} from './model/protocol.ts';
import type {Say} from './page-facts.ts';

/** The state that an exercise renders on a phone or on the projector. */
export interface ExerciseView {
  readonly run: LiveRunView;
  /** The answer of this phone; empty on the projector. */
  readonly answer: RoomAnswer;
  /** Message that says what the answer lacks; '' if it lacks nothing. */
  readonly problem: string;
  readonly isProjector: boolean;
  readonly say: Say;
  /** Called with each changed answer of this phone. */
  onAnswer(answer: RoomAnswer): void;
}

/** An exercise whose data and code are loaded. */
export interface LoadedExercise {
  render(view: ExerciseView): unknown;
  /** Returns the message about what an answer lacks, or undefined if the phone can send the answer. */
  missing(answer: RoomAnswer): InterfaceKey | undefined;
  /**
   * Returns the ids of the decisions that the room can take in this vote, in the order of the results. The trainer
   * confirms one of them, and the exercise goes on. Empty if the exercise has only one vote.
   */
  decisions(run: LiveRunView): RoomAnswer;
  /**
   * Returns true once the decisions of the room have ended the exercise. Always false for an exercise with one vote.
   */
  isOver(run: LiveRunView): boolean;
}

/** Loads an exercise. Rejects when a file fails to load, or when the course has no such exercise. */
export type ExerciseLoader = (texts: Texts, exercise: Exercise) => Promise<LoadedExercise>;

/** Returns a key that identifies an exercise. */
export const keyOf = ({kind, source, part, id}: Exercise): string => [kind, source, part, id].join('/');
