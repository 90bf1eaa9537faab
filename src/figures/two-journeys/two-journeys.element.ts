import {html, nothing, svg} from 'lit';
import {customElement} from 'lit/decorators.js';
import {plain} from '../../text/plain.ts';
import {prose} from '../../text/prose.ts';
import {ActivityElement, foot, stops} from '../activity.ts';
import {activityStyles} from '../activity.styles.ts';
import type {TwoJourneysData} from './schema.ts';
import {twoJourneysStyles} from './two-journeys.styles.ts';

/** Heights of the two ways in the drawing. */
const heights = [22, 76] as const;

/** Two journeys side by side. One slider moves the learner along both. */
@customElement('figure-two-journeys')
export class FigureTwoJourneys extends ActivityElement<TwoJourneysData> {
  static override styles = [activityStyles, twoJourneysStyles];

  #picture() {
    const {stages} = this.data;
    const {at} = this.worked;
    const x = (n: number) => 16 + (n * 288) / (stages.length - 1);
    return svg`<svg class="mirrored" viewBox="0 0 320 108" aria-hidden="true">
      ${heights.map(
        (y, way) => svg`
          <path class="fig-line" stroke-width=${way === 0 ? 2 : 5} stroke-dasharray="1 4" d="M16 ${y}H304" />
          <path class="way-done" stroke-width=${way === 0 ? 2 : 5} d="M16 ${y}H${x(at)}" />
          ${stages.map(
            ({coins, crosses}, n) => svg`
              ${way === 0 && crosses ? svg`<path class="fig-accent" stroke-width="1.6" stroke-dasharray="3 3" d="M${x(n)} ${y + 8}V${heights[1] - 12}m-4-5l4 6 4-6" />` : nothing}
              <circle class=${n === at ? 'is-now' : 'stop fig-ink'} cx=${x(n)} cy=${y} r=${n === at ? 7 : 4} stroke-width="1.4" />
              ${n <= at ? Array.from({length: coins?.[way] ?? 0}, (_, c) => svg`<circle class="fig-accent-fill" cx=${x(n) - 6 + 12 * (c % 2)} cy=${y + 14 + 9 * Math.floor(c / 2)} r="3.6" />`) : nothing}`,
          )}`,
      )}
    </svg>`;
  }

  protected override render(): unknown {
    const {data, words, texts, worked} = this;
    const {at} = worked;
    const stage = data.stages[at];
    const name = words(`stages.${stage?.id ?? ''}.name`);
    return html`<div class="drawing">${this.#picture()}</div>
      ${stops({
        texts,
        label: `${plain(words('first'))}, ${plain(words('second'))}`,
        title: plain(name),
        at,
        of: data.stages.length,
        go: worked.go,
      })}
      <div class="panel" role="status">
        <p class="name stage">${prose(name)}</p>
        <dl>
          ${(['first', 'second'] as const).map(
            way =>
              html`<div>
                <dt class=${way}>${prose(words(way))}</dt>
                <dd>${prose(words(`stages.${stage?.id ?? ''}.${way}`))}</dd>
              </div>`,
          )}
        </dl>
      </div>
      ${foot(this, data.stages.length, worked.reset, 1)}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'figure-two-journeys': FigureTwoJourneys;
  }
}
