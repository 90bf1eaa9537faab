import {css, html} from 'lit';
import {customElement, property, query, state} from 'lit/decorators.js';
import {actionsStyles} from './actions.styles.ts';
import type {CourseContact} from '../../content/course-file.ts';
import {contactLine} from '../contact-line.ts';
import {common} from '../../ui/common.styles.ts';
import {GuardedElement} from '../../ui/guarded-element.ts';

/** Shows the learner's result as a code that can be copied, printed or read aloud. */
@customElement('result-code')
export class ResultCode extends GuardedElement {
  static override styles = [
    common,
    actionsStyles,
    css`
      section {
        border-block-start: 1px solid var(--rule);
        margin-block-start: var(--space-4);
        padding-block-start: var(--space-4);
      }

      code {
        background: var(--paper-sunk);
        border: 1px solid var(--rule);
        border-radius: var(--radius);
        display: block;
        font-family: var(--mono);
        font-size: var(--step-1);
        line-height: 1.8;
        max-inline-size: 34rem;
        overflow-wrap: anywhere;
        padding: var(--space-3) var(--space-4);
        user-select: all;
      }
    `,
  ];

  @property() code = '';
  @property() learner = '';
  /** The person or office that answers questions about the course. */
  @property({attribute: false}) contact: CourseContact | undefined;
  /** True if the package runs without an LMS. The code is then the only way to report a result. */
  @property({type: Boolean}) standalone = false;

  @state() private statusKey: 'code.copied' | 'code.selected' | undefined;
  @query('code') private text!: HTMLElement;

  #onCopy = async () => {
    try {
      // The clipboard does not exist on plain http, and some frames block it.
      await navigator.clipboard.writeText(this.code);
      this.statusKey = 'code.copied';
    } catch {
      getSelection()?.selectAllChildren(this.text);
      this.statusKey = 'code.selected';
    }
  };

  #onPrint = () => print();

  protected override screen(): unknown {
    const {texts} = this;
    const today = texts.formats.date(new Date());
    return html`<section aria-labelledby="title">
      <h2 id="title">${texts.t('code.title')}</h2>
      <p>${texts.t(this.standalone ? 'code.textAlone' : 'code.text')}</p>
      ${contactLine(this.contact, texts)}
      <p class="quiet">${this.learner === '' ? today : `${this.learner} · ${today}`}</p>
      <p><code translate="no" data-result-code>${this.code}</code></p>
      <p class="actions">
        <button @click=${this.#onCopy}>${texts.t('code.copy')}</button>
        <button @click=${this.#onPrint}>${texts.t('code.print')}</button>
      </p>
      <p role="status">${this.statusKey ? texts.t(this.statusKey) : ''}</p>
    </section>`;
  }
}
