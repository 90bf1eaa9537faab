import type {Move} from '../model/move.ts';

/** Event with which an element of an interview reports an act of the learner. */
export class MoveEvent extends Event {
  static readonly type = 'interview-move';
  readonly move: Move;
  constructor(move: Move) {
    super(MoveEvent.type, {bubbles: true, composed: true});
    this.move = move;
  }
}

/** Returns a `click` listener for a button. The listener dispatches an event with this move. */
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
