import type {PracticeAct} from './shift.ts';

/** The learner does something in practice; the page keeps it. */
export class PracticeActEvent extends Event {
  static readonly type = 'practice-act';
  readonly act: PracticeAct;
  constructor(act: PracticeAct) {
    super(PracticeActEvent.type);
    this.act = act;
  }
}

declare global {
  interface HTMLElementEventMap {
    'practice-act': PracticeActEvent;
  }
}
