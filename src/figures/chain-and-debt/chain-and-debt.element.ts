import {html} from 'lit';
import {customElement} from 'lit/decorators.js';
import {plain} from '../../text/plain.ts';
import {prose} from '../../text/prose.ts';
import {ActivityElement, foot, stops} from '../activity.ts';
import {activityStyles} from '../activity.styles.ts';
import {chainAndDebtStyles} from './chain-and-debt.styles.ts';
import type {ChainAndDebtData} from './schema.ts';

/** A chain of services. The learner goes from one service to the next and sees the debt grow. */
@customElement('figure-chain-and-debt')
export class FigureChainAndDebt extends ActivityElement<ChainAndDebtData> {
  static override styles = [activityStyles, chainAndDebtStyles];

  /** Returns the debt after a step: the sum of what all steps so far have added. */
  #debt(step: number): number {
    return this.data.steps.slice(0, step + 1).reduce((sum, {adds}) => sum + adds, 0);
  }

  /** Renders the legend of the bars, and the unit of the sums. */
  #key() {
    const {texts} = this;
    const mark = (kind: string, key: 'figures.before' | 'figures.added' | 'figures.later') =>
      html`<span class="meaning">
        <svg class=${kind === 'is-later' ? kind : ''} viewBox="0 0 20 12">
          <rect class=${kind} x="1" y="1" width="18" height="10" />
        </svg>
        ${texts.t(key)}
      </span>`;
    return html`<p class="key" aria-hidden="true">
      <span>${texts.t('figures.debt')}</span>
      ${mark('old', 'figures.before')} ${mark('new', 'figures.added')} ${mark('is-later', 'figures.later')}
    </p>`;
  }

  /**
   * Renders a row for each step: the name of the service, the bar of the debt and the sum. Screen readers skip these rows,
   * because the panel below has the name and the sum of the current step as text.
   */
  #hands() {
    const {data, words, texts, worked} = this;
    const whole = this.#debt(data.steps.length - 1);
    return html`<ol class="hands" aria-hidden="true">
      ${data.steps.map(({id, adds}, n) => {
        const [all, own] = [this.#debt(n), adds].map(sum => (100 * sum) / whole);
        const old = (all ?? 0) - (own ?? 0);
        return html`<li class="${n === worked.at ? 'is-here' : ''} ${n > worked.at ? 'is-later' : ''}">
          <span class="hand">${prose(words(`steps.${id}.name`))}</span>
          <svg class="mirrored" viewBox="0 0 100 10" preserveAspectRatio="none">
            <rect class="old" y="0.5" width=${old} height="9" />
            <rect class="new" x=${old} y="0.5" width=${own ?? 0} height="9" />
          </svg>
          <span class="all">${texts.formats.number(this.#debt(n))}</span>
        </li>`;
      })}
    </ol>`;
  }

  protected override render(): unknown {
    const {data, words, texts, worked} = this;
    const {at} = worked;
    const step = data.steps[at];
    const name = words(`steps.${step?.id ?? ''}.name`);
    const sum = texts.t('figures.sum', {sum: texts.formats.number(this.#debt(at))});
    return html`<p class="how">${texts.t('figures.goAlong')}</p>
      ${this.#key()} ${this.#hands()}
      ${stops({texts, label: sum, title: plain(name), at, of: data.steps.length, go: worked.go})}
      <div class="panel" role="status">
        <p class="name">${prose(name)} <span class="sum">${sum}</span></p>
        <p>${prose(words(`steps.${step?.id ?? ''}.text`))}</p>
      </div>
      ${foot(this, data.steps.length, worked.reset, 1)}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'figure-chain-and-debt': FigureChainAndDebt;
  }
}
