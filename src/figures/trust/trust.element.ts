import {html, nothing, svg} from 'lit';
import {customElement, state} from 'lit/decorators.js';
import {prose} from '../../text/prose.ts';
import {ActivityElement, foot} from '../activity.ts';
import {activityStyles} from '../activity.styles.ts';
import type {TrustData} from './schema.ts';
import {trustStyles} from './trust.styles.ts';

/** A short talk. The learner chooses what to say, and the curve of trust goes up or down. */
@customElement('figure-trust')
export class FigureTrust extends ActivityElement<TrustData> {
  static override styles = [activityStyles, trustStyles];

  /** Indexes of the choices so far. */
  @state() private choices: readonly number[] = [];

  #say = async (choice: number) => {
    this.worked.add(this.data.turns[this.choices.length]?.id ?? '');
    this.choices = [...this.choices, choice];
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.panel')?.focus({preventScroll: true});
  };

  #again = () => {
    this.choices = [];
    this.worked.reset();
  };

  /** Returns the trust, from 0 to 100, at the start and after each choice. */
  #curve(): readonly number[] {
    return this.choices.reduce<readonly number[]>(
      (curve, choice, n) => {
        const change = this.data.turns[n]?.choices[choice]?.trust ?? 0;
        return [...curve, Math.min(100, Math.max(0, (curve.at(-1) ?? 0) + change))];
      },
      [this.data.start],
    );
  }

  #picture(curve: readonly number[]) {
    const {turns} = this.data;
    const x = (n: number) => 12 + (n * 296) / turns.length;
    const y = (trust: number) => 88 - trust * 0.76;
    return svg`<svg class="mirrored" viewBox="0 0 320 100" aria-hidden="true">
      ${[30, 50, 70].map(band => svg`<path class="fig-line" stroke-width=".8" stroke-dasharray="2 4" d="M8 ${y(band)}H312" />`)}
      <path class="fig-ink" stroke-width="1" d="M8 88H312" />
      <path class="curve" d=${`M${curve.map((trust, n) => `${x(n)} ${y(trust)}`).join('L')}`} />
      ${curve.map((trust, n) => svg`<circle class=${n === curve.length - 1 ? 'is-now' : 'stop fig-ink'} cx=${x(n)} cy=${y(trust)} r=${n === curve.length - 1 ? 7 : 4} stroke-width="1.4" />`)}
    </svg>`;
  }

  protected override render(): unknown {
    const {data, words, texts, choices} = this;
    const curve = this.#curve();
    const turn = data.turns[choices.length];
    const before = data.turns[choices.length - 1];
    const last = before?.choices[choices.at(-1) ?? -1];
    return html`<div class="drawing">${this.#picture(curve)}</div>
      <div class="panel" role="status" aria-live="off" tabindex="-1">
        ${
          before && last
            ? html`<p>${prose(words(`turns.${before.id}.choices.${last.id}.say`))}</p>
                <p class="answer">${prose(words(`turns.${before.id}.choices.${last.id}.answer`))}</p>`
            : nothing
        }
        <p class="quiet">${texts.t('figures.trust', {trust: curve.at(-1) ?? 0})}</p>
      </div>
      ${
        turn
          ? html`<ul class="says">
              ${turn.choices.map(
                ({id}, n) =>
                  html`<li>
                    <button @click=${() => this.#say(n)}>
                      ${prose(words(`turns.${turn.id}.choices.${id}.say`))}
                    </button>
                  </li>`,
              )}
            </ul>`
          : nothing
      }
      ${foot(this, data.turns.length, this.#again)}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'figure-trust': FigureTrust;
  }
}
