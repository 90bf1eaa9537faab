import {html, nothing, type TemplateResult} from 'lit';
import {wayThrough} from '../../../src/scenario/engine/step.ts';
import {prose} from '../../../src/text/prose.ts';
import {wordsOf} from './run.ts';
import {bestWayTo, type Ways} from './ways.ts';
import type {RunView} from './view.ts';
import {benchTexts as said} from './bench-texts.ts';

/** The progress of the search for the shortest walks; `why` is the message of an error. */
export type Search = {readonly kind: 'none' | 'on'} | {readonly kind: 'done'; readonly ways: Ways} | {readonly kind: 'failed'; readonly why: string};

interface Jumps {
  readonly go: (words: readonly string[]) => void;
  readonly search: Search;
  readonly find: () => void;
}

/**
 * Renders the jumps to places in the interview. The author can jump to each choice so far, to the decisions of the
 * best path, and to the ending of each shortest walk.
 */
export const jumpPanel = (view: RunView, jumps: Jumps): TemplateResult =>
  html`<section aria-labelledby="jump">
    <h2 id="jump">${said.jump}</h2>
    ${backRow(view, jumps)}
    <details>
      <summary>${said.byBestWay}</summary>
      ${bestRow(view, jumps)}
    </details>
    <details ?open=${jumps.search.kind !== 'none'}>
      <summary>${said.endings}</summary>
      ${shortRow(view, jumps)}
    </details>
  </section>`;

const backRow = ({run}: RunView, {go}: Jumps) =>
  html`<h3 id="run">${said.run}</h3>
    <ol class="steps" aria-labelledby="run">
      <li>
        <button type="button" ?disabled=${run.turns.length === 0} @click=${() => go(wordsOf(run, 0))}>
          ${said.start}
        </button>
      </li>
      ${run.turns.map(
        ({choice, before}, n) =>
          html`<li>
            <button
              type="button"
              aria-label=${`${said.backTo}: ${choice}`}
              ?disabled=${n === run.turns.length - 1}
              @click=${() => go(wordsOf(run, n + 1))}
            >
              ${choice}
            </button>
            <span class="quiet">${before.mode === 'open' ? before.place : before.mode}</span>
          </li>`,
      )}
    </ol>`;

const bestRow = ({scenario, run}: RunView, {go}: Jumps) =>
  html`<ul class="steps">
    ${wayThrough(scenario).map(({it}) => {
      const way = bestWayTo(scenario, run.variant, it.id);
      return html`<li>
        <button type="button" ?disabled=${!way} @click=${() => way && go(way)}>${it.id}</button>
        ${way ? nothing : html`<span class="quiet">${said.notOnBestWay}</span>`}
      </li>`;
    })}
  </ul>`;

function shortRow({scenario, words}: RunView, {go, search, find}: Jumps): TemplateResult {
  if (search.kind !== 'done')
    return html`<button type="button" ?disabled=${search.kind === 'on'} @click=${find}>${said.findWays}</button>
      <p role="status">${search.kind === 'on' ? said.finding : search.kind === 'failed' ? search.why : nothing}</p>`;
  const decisionItems = wayThrough(scenario).map(({it}) => ({id: it.id, title: ''}));
  const endingItems = scenario.endings.map(({id}) => ({id, title: words(`endings.${id}.title`)}));
  return html`<p role="status">${said.found} ${Object.keys(search.ways).length}</p>
    <ul class="steps">
      ${[...endingItems, ...decisionItems].map(({id, title}) => {
        const way = search.ways[id];
        return html`<li>
          <button type="button" ?disabled=${!way} @click=${() => way && go(way)}>${id}</button>
          <span class="quiet">${prose(title)} (${way ? html`${way.length} ${said.choices}` : said.noWay})</span>
        </li>`;
      })}
    </ul>`;
}
