import {html} from 'lit';
import {describe} from '../model/describe.ts';
import type {BenchTexts} from './bench-texts.ts';
import type {LitPage} from './ring.ts';

/** Renders everything that is visible on a page in one light, as a list of texts. */
export function descriptionList({specimen, page, light}: LitPage, say: BenchTexts): unknown {
  const told = describe(specimen, page, light);
  return told.length === 0
    ? html`<p>${say('seen.nothing')}</p>`
    : html`<ul>
        ${told.map(
          ({place, key, values}) =>
            html`<li><b>${say(`place.${place}`)}</b>${say('bench.colon')} ${say(key, values)}</li>`,
        )}
      </ul>`;
}
