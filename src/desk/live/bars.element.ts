import {css, html, LitElement, nothing, type TemplateResult} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {common} from '../../ui/common.styles.ts';
import {cssValues} from '../../ui/css-values.ts';
import {iconStyles} from '../../ui/icon.styles.ts';
import {markIcon} from '../../ui/mark-icon.ts';
import type {ExerciseView} from './exercise.ts';

/** One bar of the results: an answer or a verdict, and the number of phones that gave this answer or verdict. */
export interface Bar {
  /** Text, or a template with HTML from the catalogue. */
  readonly label: unknown;
  readonly count: number;
  readonly isRight: boolean;
}

/**
 * Shows the results of the room, with a bar for each option. The length of a bar is the share of phones that chose
 * the option, among the phones that answered.
 */
@customElement('live-bars')
export class LiveBars extends LitElement {
  static override styles = [
    common,
    iconStyles,
    css`
      ul {
        list-style: none;
        margin: 0 0 var(--space-3);
        padding: 0;
      }

      li {
        display: grid;
        gap: 0 var(--space-3);
        grid-template-columns: 1fr auto;
        margin-block-end: var(--space-2);
      }

      .count {
        font-variant-numeric: tabular-nums;
        font-weight: 600;
      }

      .bar {
        background: var(--chosen);
        block-size: 0.55rem;
        grid-column: 1 / -1;
        inline-size: calc(100% * var(--share));
      }

      .is-right {
        color: var(--right);
        font-weight: 600;
      }

      .is-right .bar {
        background: var(--right);
      }

      .icon {
        --icon: 1em;

        vertical-align: -0.12em;
      }
    `,
  ];

  @property({attribute: false}) rows: readonly Bar[] = [];
  @property({attribute: false}) view!: ExerciseView;

  #line({label, count, isRight}: Bar, all: number): TemplateResult {
    const {say} = this.view;
    return html`<li class=${isRight ? 'is-right' : ''}>
      <span>
        ${isRight ? html`${markIcon('right')} <b class="visually-hidden">${say('right')}</b>` : nothing}
        ${label}
      </span>
      <span class="count">${count}</span>
      <span class="bar" aria-hidden="true" ${cssValues({'--share': String(count / Math.max(1, all))})}></span>
    </li>`;
  }

  protected override render(): unknown {
    const {rows, view} = this;
    const {say, run} = view;
    const all = run.results.reduce((sum, {count}) => sum + count, 0);
    return html`${all === 0 ? html`<p>${say('noAnswers')}</p>` : nothing}
      <ul aria-label=${say('results')}>
        ${rows.map(row => this.#line(row, all))}
      </ul>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'live-bars': LiveBars;
  }
}
