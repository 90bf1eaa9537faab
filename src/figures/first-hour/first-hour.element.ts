import {html, svg} from 'lit';
import {customElement} from 'lit/decorators.js';
import {plain} from '../../text/plain.ts';
import {prose} from '../../text/prose.ts';
import {ActivityElement, foot, stops} from '../activity.ts';
import {activityStyles} from '../activity.styles.ts';
import {firstHourStyles} from './first-hour.styles.ts';
import type {FirstHourData} from './schema.ts';

/** Returns the point at an angle on a circle around the middle of the clock. */
const point = (angle: number, radius: number): string =>
  `${(100 + radius * Math.sin(angle)).toFixed(1)} ${(100 - radius * Math.cos(angle)).toFixed(1)}`;

/** Returns the path of an arc between two angles. */
const arc = (from: number, to: number, radius: number): string =>
  `M${point(from, radius)}A${radius} ${radius} 0 ${to - from > Math.PI ? 1 : 0} 1 ${point(to, radius)}`;

/** Shows the steps of an hour on the face of a clock, and the tasks that a colleague does at the same time. */
@customElement('figure-first-hour')
export class FigureFirstHour extends ActivityElement<FirstHourData> {
  static override styles = [activityStyles, firstHourStyles];

  /** The tasks of a colleague, each with the indexes of its first and its last step. */
  get #beside() {
    const {steps, beside} = this.data;
    const index = (step: string) => steps.findIndex(({id}) => id === step);
    return beside.map(task => ({...task, from: index(task.from), to: index(task.to)}));
  }

  #clock() {
    const {steps} = this.data;
    const {at} = this.worked;
    const turn = (2 * Math.PI) / steps.length;
    const gap = 0.06;
    return svg`<svg viewBox="0 0 200 200" aria-hidden="true">
      <circle class="face fig-line" cx="100" cy="100" r="98" stroke-width="1" />
      ${steps.map(
        ({mark}, n) => svg`
          <path class="you ${n === at ? 'is-here' : n < at ? 'is-past' : ''}" d=${arc(n * turn + gap, (n + 1) * turn - gap, 82)} />
          <text class="number ${n === at ? 'is-here' : ''}" transform="translate(${point((n + 0.5) * turn, 82)})" y="5">${mark}</text>`,
      )}
      ${this.#beside.map(
        ({from, to}, ring) =>
          svg`<path class="beside ${from <= at && at <= to ? 'is-here' : ''}" d=${arc(from * turn + gap, (to + 1) * turn - gap, 60 - 13 * ring)} />`,
      )}
      <path class="hand" d="M100 100L${point((at + 0.5) * turn, 36)}" />
      <circle class="pin" cx="100" cy="100" r="5" />
    </svg>`;
  }

  protected override render(): unknown {
    const {data, words, texts, worked} = this;
    const {at} = worked;
    const step = data.steps[at];
    const name = words(`steps.${step?.id ?? ''}.name`);
    const now = this.#beside.filter(({from, to}) => from <= at && at <= to);
    return html`<div class="work is-beside">
        <div class="drawing">${this.#clock()}</div>
        <div class="side">
          ${stops({texts, label: plain(words('you')), title: plain(name), at, of: data.steps.length, go: worked.go})}
          <div class="panel" role="status">
            <p class="quiet lane">${prose(words('you'))}</p>
            <p class="name">${prose(name)}</p>
            <p>${prose(words(`steps.${step?.id ?? ''}.text`))}</p>
            ${now.map(
              ({id}) =>
                html`<p class="at-same-time">
                  <span class="quiet lane">${prose(words('colleague'))}</span>
                  ${prose(words(`beside.${id}.name`))}
                </p>`,
            )}
          </div>
        </div>
      </div>
      ${foot(this, data.steps.length, worked.reset, 1)}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'figure-first-hour': FigureFirstHour;
  }
}
