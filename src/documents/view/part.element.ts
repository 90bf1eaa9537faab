import {LitElement} from 'lit';
import {property} from 'lit/decorators.js';
import type {Page, Specimen} from '../model/specimen.ts';
import type {Light} from '../model/terms.ts';
import type {AnswerChange} from '../model/answer-change.ts';
import type {BenchAct} from './bench-machine.ts';
import type {BenchTexts} from './bench-texts.ts';

/** An event: the learner takes, puts down or uses a tool. The answer does not change. */
export class ActEvent extends Event {
  static readonly type = 'bench-act';
  readonly act: BenchAct;
  constructor(act: BenchAct) {
    super(ActEvent.type, {bubbles: true, composed: true});
    this.act = act;
  }
}

/** An event: the learner changes a field of the answer. */
export class DecideEvent extends Event {
  static readonly type = 'bench-decide';
  readonly change: AnswerChange;
  constructor(change: AnswerChange) {
    super(DecideEvent.type, {bubbles: true, composed: true});
    this.change = change;
  }
}

/** Event: the learner has tilted the document, or has moved the lamp of oblique light. */
export class TiltEvent extends Event {
  static readonly type = 'bench-tilt';
  /** The position of the slider from -1 to 1. */
  readonly tilt: number;
  constructor(tilt: number) {
    super(TiltEvent.type, {bubbles: true, composed: true});
    this.tilt = Math.max(-1, Math.min(1, tilt));
  }
}

/**
 * Base class of the elements of the bench. Such an element receives the document and the texts, and reports the actions
 * of the learner to the bench as events.
 */
export abstract class BenchPart extends LitElement {
  @property({attribute: false}) specimen!: Specimen;
  @property({attribute: false}) say!: BenchTexts;
  /** The current page and the current light. */
  @property() page: Page = 'data';
  @property() light: Light = 'white';
  /** True if the answer is read-only. */
  @property({type: Boolean}) locked = false;

  /** Moves the focus to the heading of this element. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector('h2')?.focus(options);
  }

  protected act(act: BenchAct): void {
    this.dispatchEvent(new ActEvent(act));
  }

  protected decide(change: AnswerChange): void {
    this.dispatchEvent(new DecideEvent(change));
  }
}

declare global {
  interface HTMLElementEventMap {
    'bench-act': ActEvent;
    'bench-decide': DecideEvent;
    'bench-tilt': TiltEvent;
  }
}
