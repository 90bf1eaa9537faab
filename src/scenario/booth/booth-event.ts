import type {InterfaceKey} from '../../text/interface-key.ts';
import type {Act} from './shift.ts';

/** Gives a word of the interface in the language of the moment, plain text; the `t` of the shell's texts is one. */
export type Say = (key: InterfaceKey, values?: Readonly<Record<string, string | number>>) => string;

/** The learner does something at the booth; whoever shows it keeps it. */
export class BoothActEvent extends Event {
  static readonly type = 'booth-act';
  readonly act: Act;
  constructor(act: Act) {
    super(BoothActEvent.type, {bubbles: true, composed: true});
    this.act = act;
  }
}

declare global {
  interface HTMLElementEventMap {
    'booth-act': BoothActEvent;
  }
}
