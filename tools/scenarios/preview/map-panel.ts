import {html, nothing, type TemplateResult} from 'lit';
import {wayThrough} from '../../../src/scenario/engine/step.ts';
import type {RunView} from './view.ts';
import type {BenchEnd} from './talk.ts';
import {benchTexts as said} from './bench-texts.ts';

/**
 * Renders the map of the interview: its decisions, events and endings in order. Each one has its loose ends from the
 * exploration. The exploration takes seconds, and until it ends `looseEnds` is undefined.
 */
export const mapPanel = (
  view: RunView,
  looseEnds: readonly BenchEnd[] | undefined,
  go: (words: readonly string[]) => void,
): TemplateResult =>
  html`<section aria-labelledby="map" class="map">
    <h2 id="map">${said.map}</h2>
    <p role="status">
      ${looseEnds === undefined
        ? said.exploring
        : looseEnds.length === 0
          ? said.noLooseEnds
          : `${said.looseEnds} ${looseEnds.length}`}
    </p>
    ${mapWith(view, looseEnds ?? [], go)}
  </section>`;

function mapWith({scenario, run}: RunView, ends: readonly BenchEnd[], go: (words: readonly string[]) => void) {
  const places = [
    ...wayThrough(scenario).map(({kind, it}) => ({id: it.id, kind: kind === 'event' ? said.events : ''})),
    ...scenario.endings.map(({id}) => ({id, kind: said.endingHere})),
  ];
  const elsewhere = ends.filter(({place}) => !places.some(({id}) => id === place));
  return html`${listOf(elsewhere, go)}
    <ol class="rows">
      ${places.map(({id, kind}) => {
        const own = ends.filter(({place}) => place === id);
        return html`<li class=${own.length === 0 ? 'sound' : 'loose'} aria-current=${id === run.state.place ? 'step' : 'false'}>
          <p class="head">
            <strong>${id}</strong> <span>${kind}</span>
            ${own.length === 0 ? nothing : html`<span class="mark">${said.looseEnd}</span>`}
          </p>
          ${listOf(own, go)}
        </li>`;
      })}
    </ol>`;
}

const listOf = (ends: readonly BenchEnd[], go: (words: readonly string[]) => void) =>
  ends.length === 0
    ? nothing
    : html`<ul class="ends">
        ${ends.map(
          ({message, way}) =>
            html`<li>
              <code>${message}</code>
              ${way ? html`<button type="button" @click=${() => go(way)}>${said.goThere}</button>` : nothing}
            </li>`,
        )}
      </ul>`;
