import {html} from 'lit';
import {describe} from '../model/describe.ts';
import type {Say} from './say.ts';
import type {Sheet} from './ring.ts';

/** Renders everything that is visible on a page in one light, as a list of texts. */
export function toldList({specimen, page, light}: Sheet, say: Say): unknown {
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
