import {html, svg} from 'lit';
import {customElement} from 'lit/decorators.js';
import {plain} from '../../text/plain.ts';
import {prose} from '../../text/prose.ts';
import {ActivityElement, foot, stops} from '../activity.ts';
import {activityStyles} from '../activity.styles.ts';
import {chainAndDebtStyles} from './chain-and-debt.styles.ts';
import type {ChainAndDebtData} from './schema.ts';

/** A chain of services. The learner goes from one to the next and sees the debt grow. */
@customElement('figure-chain-and-debt')
export class FigureChainAndDebt extends ActivityElement<ChainAndDebtData> {
  static override styles = [activityStyles, chainAndDebtStyles];

  /** The debt after a step. */
  #debt(step: number): number {
    return this.data.steps.slice(0, step + 1).reduce((sum, {adds}) => sum + adds, 0);
  }

  #picture() {
    const {steps} = this.data;
    const {at} = this.worked;
    const wide = 320 / steps.length;
    const scale = 66 / this.#debt(steps.length - 1);
    return svg`<svg class="mirrored" viewBox="0 0 320 75" aria-hidden="true">
      <path class="fig-line" stroke-width="1" d="M0 68.5H320" />
      ${steps.map(({adds}, n) => {
        const [x, all, own] = [n * wide + 3, this.#debt(n) * scale, adds * scale];
        return svg`
          <g class=${n <= at ? '' : 'is-later'}>
            <rect class="old" x=${x} y=${68 - all + own} width=${wide - 6} height=${all - own} />
            <rect class="new" x=${x} y=${68 - all} width=${wide - 6} height=${own} />
          </g>
          ${n === at ? svg`<rect class="is-now" x=${x} y="71" width=${wide - 6} height="4" rx="2" />` : ''}`;
      })}
    </svg>`;
  }

  /** Renders the debt after each step below its bar, and where there is room its name. A screen reader gets both as text. */
  #hands() {
    const {data, words, texts, worked} = this;
    return html`<ol class="hands" aria-hidden="true">
      ${data.steps.map(
        ({id}, n) =>
          html`<li class=${n === worked.at ? 'is-here' : ''}>
            ${texts.formats.number(this.#debt(n))} <span>${prose(words(`steps.${id}.name`))}</span>
          </li>`,
      )}
    </ol>`;
  }

  protected override render(): unknown {
    const {data, words, texts, worked} = this;
    const {at} = worked;
    const step = data.steps[at];
    const name = words(`steps.${step?.id ?? ''}.name`);
    const sum = texts.t('figures.sum', {sum: texts.formats.number(this.#debt(at))});
    return html`<p class="how">${texts.t('figures.goAlong')}</p>
      <div class="drawing">${this.#picture()} ${this.#hands()}</div>
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
