import type {PracticeAct} from './shift.ts';

/** Reports an act of the learner in practice. The practice page applies the act and stores the result. */
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
