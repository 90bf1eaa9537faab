import {html, nothing} from 'lit';
import {customElement, property, query, state} from 'lit/decorators.js';
import {GuardedElement} from '../../ui/guarded-element.ts';
import {common} from '../../ui/common.styles.ts';
import {iconStyles} from '../../ui/icon.styles.ts';
import {markIcon} from '../../ui/mark-icon.ts';
import type {VerdictLine} from './outcome.ts';
import {verdictSheetStyles} from './verdict-sheet.styles.ts';

/** An element that shows the author's feedback. Every question element does. */
interface Explained {
  /** The first paragraph of the feedback, as text; '' if there is none. */
  readonly explanation: string;
  /** Moves the focus to the feedback and scrolls to it. */
  explain(): void;
  readonly updateComplete: Promise<boolean>;
}

/**
 * The verdict on a response, with the first line of its feedback and the next things to do. The sheet stays at the
 * bottom of the window, above the footer, as long as its question is on the screen. The default slot contains buttons.
 */
@customElement('verdict-sheet')
export class VerdictSheet extends GuardedElement {
  static override styles = [common, iconStyles, verdictSheetStyles];

  @property({attribute: false}) verdict!: VerdictLine;
  /** The element with the whole feedback; undefined if there is none. */
  @property({attribute: false}) feedback: Explained | undefined;

  /** True if the feedback is on the same screen. The sheet is then one row, without the first line. */
  @property({type: Boolean, reflect: true}) short = false;

  @state() private why = '';
  @query('.said') private group!: HTMLElement | null;

  protected override updated(): void {
    void this.#read();
  }

  /**
   * Copies the first line of the feedback into the sheet. Waits until the feedback has rendered, because it renders
   * later than the sheet. Copies nothing for a response that is neither right nor wrong.
   */
  async #read(): Promise<void> {
    await this.feedback?.updateComplete;
    this.why = this.verdict.tone === '' ? '' : (this.feedback?.explanation ?? '');
  }

  /** Moves the focus to the verdict. A screen reader then reads the verdict and the first line. */
  async attend(): Promise<void> {
    await this.#read();
    await this.updateComplete;
    this.group?.focus({preventScroll: true});
    // In a low window, the sheet scrolls with the page, and may be outside the window.
    this.group?.scrollIntoView({block: 'nearest'});
  }

  protected override screen(): unknown {
    const {texts, verdict, why, short} = this;
    const {tone, words} = verdict;
    return html`<div class="sheet ${tone}">
      <div class="said" role="group" tabindex="-1" aria-labelledby="result why">
        <p class="result ${tone}" id="result">${tone ? markIcon(tone) : nothing} ${words}</p>
        ${why && !short ? html`<p class="why" id="why" hidden>${why}</p>` : nothing}
      </div>
      <div class="actions">
        ${why ? html`<button @click=${() => this.feedback?.explain()}>${texts.t('question.why')}</button>` : nothing}
        <slot></slot>
      </div>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'verdict-sheet': VerdictSheet;
  }
}
