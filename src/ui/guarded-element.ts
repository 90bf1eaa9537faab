import {html, LitElement, type PropertyValues, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import type {Texts} from '../text/texts.ts';
import {Follow, type Changing} from './subscribe-controller.ts';

/** An element of the shell broke. Bubbles to the frame, which flushes the record. */
class FaultEvent extends Event {
  static readonly type = 'course-fault';
  readonly code: string;
  readonly error: unknown;
  constructor(code: string, error: unknown) {
    super(FaultEvent.type, {bubbles: true, composed: true});
    this.code = code;
    this.error = error;
  }
}

/** A short code an administrator can hand on: which element, and what kind of error. */
const faultCode = (element: string, error: unknown): string =>
  `${element.toUpperCase()}-${error instanceof Error ? error.name.toUpperCase() : 'UNKNOWN'}`;

/**
 * What every screen of the shell is: drawn anew when language or record change, and when drawing it fails, a
 * notice in its place while header, save line and navigation live on.
 */
export abstract class GuardedElement extends LitElement {
  @property({attribute: false}) texts!: Texts;

  #broken: string | undefined;

  constructor() {
    super();
    new Follow(this, () => [this.texts, ...this.follows()]);
  }

  /** What else, besides the language, this element shows and follows. */
  protected follows(): readonly Changing[] {
    return [];
  }

  /** What the element shows when all is well. */
  protected abstract screen(): unknown;

  protected override update(changed: PropertyValues): void {
    try {
      super.update(changed);
    } catch (error) {
      if (this.#broken) throw error;
      this.#broken = faultCode(this.localName, error);
      this.dispatchEvent(new FaultEvent(this.#broken, error));
      super.update(changed);
    }
  }

  protected override render(): unknown {
    return this.#broken ? this.#notice(this.#broken) : this.screen();
  }

  #notice(code: string): TemplateResult {
    return html`<section role="alert">
      <h2>${this.texts.t('fault.title')}</h2>
      <p>${this.texts.t('fault.text', {code})}</p>
    </section>`;
  }
}

declare global {
  interface HTMLElementEventMap {
    'course-fault': FaultEvent;
  }
}
