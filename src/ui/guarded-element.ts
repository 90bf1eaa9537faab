import {html, LitElement, type PropertyValues, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import type {Texts} from '../text/texts.ts';
import {tellHeading} from './heading-event.ts';
import {SubscribeController, type Observable} from './subscribe-controller.ts';

/**
 * Reports that an element of the shell failed to render. The event bubbles to `document.body`, where a
 * listener flushes the record.
 */
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

/** Returns a short code for the administrator: the name of the element and the kind of error. */
const faultCode = (element: string, error: unknown): string =>
  `${element.toUpperCase()}-${error instanceof Error ? error.name.toUpperCase() : 'UNKNOWN'}`;

/**
 * Base class of every screen of the shell. The element renders again when the texts or a source from `follows`
 * change. If rendering fails, a notice replaces only this element. Header, save line and navigation keep working.
 */
export abstract class GuardedElement extends LitElement {
  @property({attribute: false}) texts!: Texts;

  #broken: string | undefined;

  constructor() {
    super();
    new SubscribeController(this, () => [this.texts, ...this.follows()]);
  }

  /**
   * Returns the sources whose changes re-render this element. The list need not contain the texts: a change
   * of the texts always re-renders the element.
   */
  protected follows(): readonly Observable[] {
    return [];
  }

  /**
   * Renders the content of the element. After a rendering has failed, the element shows the notice and no
   * longer calls this method.
   */
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
    tellHeading(this);
  }

  protected override render(): unknown {
    return this.#broken ? this.#notice(this.#broken) : this.screen();
  }

  #notice(code: string): TemplateResult {
    return html`<section role="alert">
      <h2>${this.texts.t('fault.title')}</h2>
      <p>${this.texts.t('fault.text', {code})}</p>
      <p><a href="#/about">${this.texts.t('nav.about')}</a></p>
    </section>`;
  }
}

declare global {
  interface HTMLElementEventMap {
    'course-fault': FaultEvent;
  }
}
