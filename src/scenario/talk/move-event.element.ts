import type {Move} from '../model/move.ts';

/** An element of an interview reports an act of the learner. */
export class MoveEvent extends Event {
  static readonly type = 'interview-move';
  readonly move: Move;
  constructor(move: Move) {
    super(MoveEvent.type, {bubbles: true, composed: true});
    this.move = move;
  }
}

/** Returns a listener that reports a move, for the `click` of a button. */
export const moves =
  (move: Move) =>
  ({currentTarget}: Event): void => {
    currentTarget?.dispatchEvent(new MoveEvent(move));
  };

declare global {
  interface HTMLElementEventMap {
    'interview-move': MoveEvent;
  }
}
