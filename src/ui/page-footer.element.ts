import {html} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {prose} from '../text/prose.ts';
import {closeMenu} from './close-menu.ts';
import {common} from './common.styles.ts';
import {GuardedElement} from './guarded-element.ts';
import {pageFooterStyles} from './page-footer.styles.ts';

/** One of the two controls of the footer. */
export interface FooterAct {
  /** Plain text, such as "Next". */
  readonly words: string;
  /** Title of the next lesson as HTML; missing if the control does not lead to another lesson. */
  readonly title?: string;
  /** An address makes the control a link, and a function makes it a button. */
  readonly go: string | (() => void);
  /** True if the control is less prominent, because the page has a more important control. */
  readonly isQuiet?: boolean;
  /** True if the control leads to no other page, such as "Check my answer". Such a control has no arrow. */
  readonly isHere?: boolean;
}

/** A section, question or task on the bar of the footer. */
interface FooterStep {
  readonly title: string;
  readonly to: string;
}

/** Maximum number of segments. With more steps, the bar is one continuous line. */
const mostSegments = 20;

/**
 * The footer of a page that is one of several steps: Back, a bar with "3 of 8", and Next. The page itself has no
 * buttons for its steps. The footer is always at the bottom of the window. `--footer` is the height that the footer
 * covers. To place a sheet above the footer, set `inset-block-end: var(--footer)`.
 */
@customElement('page-footer')
export class PageFooter extends GuardedElement {
  static override styles = [common, pageFooterStyles];

  @property({attribute: false}) back: FooterAct | undefined;
  @property({attribute: false}) next: FooterAct | undefined;
  /** Number of the current step, from 1. */
  @property({type: Number}) at = 0;
  /** Number of all steps. For fewer than two steps, the footer shows no bar. */
  @property({type: Number}) of = 0;
  /** Titles, as HTML, and addresses of all steps. Empty if the learner may not open every step. */
  @property({attribute: false}) steps: readonly FooterStep[] = [];

  /**
   * Scrolls the end of the frame into view when the keyboard moves the focus to the footer. An LMS may show the
   * course in a frame that ends below its window. Browsers do not scroll the page around a frame to a fixed element.
   * A press of the mouse must not scroll, because the control would move away from under the pointer.
   */
  #onFocus = ({target}: Event) => {
    const frame = this.ownerDocument.defaultView?.frameElement;
    const around = frame?.ownerDocument.defaultView;
    const isByKeyboard = target instanceof Element && target.matches(':focus-visible');
    if (isByKeyboard && frame && around && frame.getBoundingClientRect().bottom > around.innerHeight)
      frame.scrollIntoView({block: 'end'});
  };

  #control(act: FooterAct | undefined, rel: 'prev' | 'next') {
    if (!act) return html`<span></span>`;
    const {words, title, go, isQuiet, isHere} = act;
    const look = `button ${rel} ${rel === 'next' && !isQuiet ? 'primary' : ''} ${isHere ? 'is-here' : ''}`;
    const label = title
      ? html`<span class="words"><small>${words}</small> <span class="title">${prose(title)}</span></span>`
      : html`<span class="words">${words}</span>`;
    return typeof go === 'string'
      ? html`<a class=${look} rel=${rel} href=${go}>${label}</a>`
      : html`<button class=${look} data-rel=${rel} @click=${go}>${label}</button>`;
  }

  #bar() {
    const {at, of} = this;
    if (of > mostSegments) return html`<progress aria-hidden="true" max=${of} value=${at}></progress>`;
    const segments = Array.from({length: of}, (_, n) => (n < at - 1 ? 'before' : n === at - 1 ? 'now' : ''));
    return html`<span class="bar" aria-hidden="true"
      >${segments.map(state => html`<i class=${state}></i>`)}</span
    >`;
  }

  #steps() {
    const {texts, at, of, steps} = this;
    if (of < 2) return html`<span></span>`;
    const number = html`${this.#bar()} <span class="number">${texts.t('footer.at', {at, of})}</span>`;
    if (steps.length === 0) return html`<p class="steps">${number}</p>`;
    return html`<details class="steps" @click=${closeMenu} @keydown=${closeMenu} @focusout=${closeMenu}>
      <summary>${number}<span class="visually-hidden">, ${texts.t('footer.list')}</span></summary>
      <ol>
        ${steps.map(
          ({title, to}, n) =>
            html`<li><a href=${to} aria-current=${n === at - 1 ? 'step' : 'false'}>${prose(title)}</a></li>`,
        )}
      </ol>
    </details>`;
  }

  protected override screen(): unknown {
    return html`<nav aria-label=${this.texts.t('nav.lesson')} @focusin=${this.#onFocus}>
      ${this.#control(this.back, 'prev')} ${this.#steps()} ${this.#control(this.next, 'next')}
    </nav>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'page-footer': PageFooter;
  }
}
