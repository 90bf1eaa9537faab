import {html} from 'lit';
import {describe, type Statement} from '../model/describe.ts';
import type {BenchTexts} from './bench-texts.ts';
import type {LitPage} from './ring.ts';

/** Returns true if the learner has chosen, in the settings, to read full descriptions before the decision. */
export const wantsWords = (): boolean => document.documentElement.dataset['words'] === 'always';

/** Renders everything that is visible on a page in one light, as a list of texts. */
export const descriptionList = ({specimen, page, light}: LitPage, say: BenchTexts): unknown =>
  statementList(describe(specimen, page, light), say);

/** Renders statements about a page as a list of texts. */
export function statementList(statements: readonly Statement[], say: BenchTexts): unknown {
  return statements.length === 0
    ? html`<p>${say('seen.nothing')}</p>`
    : html`<ul>
        ${statements.map(
          ({place, key, values}) =>
            html`<li><b>${say(`place.${place}`)}</b>${say('bench.colon')} ${say(key, values)}</li>`,
        )}
      </ul>`;
}
