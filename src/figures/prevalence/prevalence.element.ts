import {html, svg} from 'lit';
import {customElement, state} from 'lit/decorators.js';
import {plain} from '../../text/plain.ts';
import {prose} from '../../text/prose.ts';
import {ActivityElement, foot, stops} from '../activity.ts';
import {activityStyles} from '../activity.styles.ts';
import {prevalenceStyles} from './prevalence.styles.ts';
import type {PrevalenceData} from './schema.ts';

/** Number of travellers in one queue. */
const travellers = 20;
/** Maximum number of impostors that the learner may put into the queue. */
const most = 10;

/** Shows twenty travellers. The learner chooses how many are impostors, and sees how many refusals are right. */
@customElement('figure-prevalence')
export class FigurePrevalence extends ActivityElement<PrevalenceData> {
  static override styles = [activityStyles, prevalenceStyles];

  @state() private impostors = 1;

  #go = (impostors: number) => {
    this.worked.add(String(impostors));
    this.impostors = impostors;
  };

  #again = () => {
    this.impostors = 1;
    this.worked.reset();
  };

  #picture() {
    return svg`<svg class="mirrored" viewBox="0 0 320 96" aria-hidden="true">${Array.from(
      {length: travellers},
      (_, n) =>
        svg`<g class=${n < this.impostors ? 'is-other' : 'is-self'} transform="translate(${16 + 32 * (n % 10)} ${24 + 46 * Math.floor(n / 10)})">
          <circle cy="-9" r="6" /><path d="M-9 16q0-16 9-16t9 16z" />
        </g>`,
    )}</svg>`;
  }

  protected override render(): unknown {
    const {data, words, texts, impostors} = this;
    // Count the people of a hundred queues. The shares are in per cent, so every count is a whole number.
    const noticed = impostors * (100 - data.accepted);
    const missed = impostors * data.accepted;
    const wrong = (travellers - impostors) * data.refused;
    const all = Math.max(noticed, missed, wrong, 1);
    const label = plain(words('label'));
    return html`<div class="drawing">${this.#picture()}</div>
      ${stops({texts, label, title: texts.formats.number(impostors), at: impostors, of: most + 1, go: this.#go})}
      <div class="panel" role="status">
        <p class="name">${label}: ${texts.formats.number(impostors)}</p>
        <ul class="results">
          ${Object.entries({noticed, missed, wrong}).map(
            ([name, count]) =>
              html`<li class=${name}>
                <span class="count">${texts.formats.number(count)}</span>
                <span>${prose(words(name))}</span>
                <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
                  <rect width=${(100 * count) / all} height="4" />
                </svg>
              </li>`,
          )}
        </ul>
        <p>${prose(words(wrong > noticed ? 'rare' : 'often'))}</p>
      </div>
      ${foot(this, most, this.#again)}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'figure-prevalence': FigurePrevalence;
  }
}
