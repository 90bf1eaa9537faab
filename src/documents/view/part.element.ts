import {LitElement} from 'lit';
import {property} from 'lit/decorators.js';
import type {Page, Specimen} from '../model/specimen.ts';
import type {Light} from '../model/terms.ts';
import type {AnswerChange} from '../model/answer-change.ts';
import type {BenchAct} from './bench-machine.ts';
import type {Say} from './say.ts';

/** A tool was taken, laid down or moved; the answer is what it was. */
export class ActEvent extends Event {
  static readonly type = 'bench-act';
  readonly act: BenchAct;
  constructor(act: BenchAct) {
    super(ActEvent.type, {bubbles: true, composed: true});
    this.act = act;
  }
}

/** Part of the answer was changed. */
export class DecideEvent extends Event {
  static readonly type = 'bench-decide';
  readonly change: AnswerChange;
  constructor(change: AnswerChange) {
    super(DecideEvent.type, {bubbles: true, composed: true});
    this.change = change;
  }
}

/** The document is turned under the lamp. */
export class TiltEvent extends Event {
  static readonly type = 'bench-tilt';
  /** From -1 to 1. */
  readonly tilt: number;
  constructor(tilt: number) {
    super(TiltEvent.type, {bubbles: true, composed: true});
    this.tilt = Math.max(-1, Math.min(1, tilt));
  }
}

/** A part of the bench: it is given the document and the words, and tells the bench what the officer does. */
export abstract class BenchPart extends LitElement {
  @property({attribute: false}) specimen!: Specimen;
  @property({attribute: false}) say!: Say;
  /** The page that lies open, and the light that is on. */
  @property() page: Page = 'data';
  @property() light: Light = 'white';
  /** Whether the answer can be read and no longer changed. */
  @property({type: Boolean}) locked = false;

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
