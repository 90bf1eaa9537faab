import {html, nothing, svg} from 'lit';
import {customElement, state} from 'lit/decorators.js';
import {prose} from '../../text/prose.ts';
import {ActivityElement, foot} from '../activity.ts';
import {activityStyles} from '../activity.styles.ts';
import type {ThreeBlocksData} from './schema.ts';
import {threeBlocksStyles} from './three-blocks.styles.ts';

const mark = (path: string) =>
  html`<svg class="mark" viewBox="0 0 20 20" aria-hidden="true">${svg`<path d=${path} />`}</svg>`;
const takeAway = mark('M5 10h10');
const putBack = mark('M5 10h10M10 5v10');

/** The blocks of a definition. The learner takes one away, for an adult or a child, and reads the consequence. */
@customElement('figure-three-blocks')
export class FigureThreeBlocks extends ActivityElement<ThreeBlocksData> {
  static override styles = [activityStyles, threeBlocksStyles];

  /** Index of the person to whom the learner applies the definition. */
  @state() private who = 0;
  /** Ids of the blocks that are taken away. */
  @state() private away: readonly string[] = [];

  #toggle = (block: string) => {
    const {away, data, who} = this;
    this.away = away.includes(block) ? away.filter(id => id !== block) : [...away, block];
    this.worked.add(`${data.people[who]?.id ?? ''} ${block}`);
  };

  #again = () => {
    this.who = 0;
    this.away = [];
    this.worked.reset();
  };

  protected override render(): unknown {
    const {data, words, texts, away, who} = this;
    const person = data.people[who];
    const missing = person?.needs.find(need => away.includes(need));
    return html`<ul class="chips people">
        ${data.people.map(
          ({id}, n) =>
            html`<li>
              <button aria-pressed=${n === who} @click=${() => (this.who = n)}>
                ${prose(words(`people.${id}.name`))}
              </button>
            </li>`,
        )}
      </ul>
      <p class="hint">${texts.t('figures.takeAway')}</p>
      <div class="work is-beside">
        <ul class="blocks">
          ${data.blocks.map(({id}) => {
            const isAway = away.includes(id);
            return html`<li
              class="${isAway ? 'is-away' : ''} ${person?.needs.includes(id) ? '' : 'is-spare'}"
            >
              <button class="block" aria-pressed=${!isAway} @click=${() => this.#toggle(id)}>
                <span class="name">${prose(words(`blocks.${id}.name`))}</span>
                <span class="text">${prose(words(`blocks.${id}.text`))}</span>
                ${isAway ? html`<span class="gone">${texts.t('figures.away')}</span>` : nothing}
                ${isAway ? putBack : takeAway}
              </button>
            </li>`;
          })}
        </ul>
        <div class="panel ${missing ? 'is-broken' : ''}" role="status">
          <p class="name">${prose(words(`people.${person?.id ?? ''}.name`))}</p>
          <p>${prose(words(missing ? `blocks.${missing}.missing` : `people.${person?.id ?? ''}.whole`))}</p>
        </div>
      </div>
      ${foot(this, data.people.length * data.blocks.length, this.#again)}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'figure-three-blocks': FigureThreeBlocks;
  }
}
