import {html, nothing, type TemplateResult} from 'lit';
import type {Texts} from '../../text/texts.ts';
import {ratesOf, travellersIn, type Counts, type DocumentShift} from './shift.ts';

const rulings = ['found', 'missed', 'held', 'passed'] as const;

/**
 * Renders the number of documents for each ruling: `found`, `missed`, `held` and `passed` (see `Ruling`).
 * Each ruling has a short explanation.
 */
export const countList = (counts: Counts, texts: Texts): TemplateResult =>
  html`<dl>
    ${rulings.map(
      ruling =>
        html`<div>
          <dt><b>${texts.t(`practice.${ruling}`)}</b> ${texts.t(`practice.${ruling}Text`)}</dt>
          <dd>${counts[ruling]}</dd>
        </div>`,
    )}
  </dl>`;

/**
 * Renders the number of documents for each ruling, over all shifts on this device. Also renders the rates, if
 * the learner has decided about enough documents. Renders nothing if the learner has not decided about any
 * traveller.
 */
export function allCounts(counts: Counts, texts: Texts, forget: () => void): unknown {
  const {found, missed, held, passed} = counts;
  if (travellersIn(counts) === 0) return nothing;
  const rates = ratesOf(counts);
  const line = (
    key: 'practice.rateFound' | 'practice.rateHeld',
    percent: number,
    part: number,
    all: number,
  ) => html`<p>${texts.t(key, {percent, part, all})}</p>`;
  return html`<section class="counts">
    <h2>${texts.t('practice.all')}</h2>
    ${countList(counts, texts)}
    ${
      rates
        ? html`${line('practice.rateFound', rates.found, found, found + missed)}
          ${line('practice.rateHeld', rates.held, held, held + passed)}`
        : html`<p class="quiet">${texts.t('practice.tooFew')}</p>`
    }
    <p><button @click=${forget}>${texts.t('practice.forget')}</button></p>
  </section>`;
}

/**
 * Lists the documents of a shift about which the learner decided wrongly: false documents that the learner
 * let pass (`missed`), and genuine documents that the learner referred (`held`). A button opens each of these
 * documents again.
 */
export function openAgain({decided}: DocumentShift, texts: Texts, open: (at: number) => void): unknown {
  const all = decided.map(({ruling}, at) => ({ruling, at}));
  const wrong = (['missed', 'held'] as const).flatMap(kind => all.filter(({ruling}) => ruling === kind));
  if (wrong.length === 0) return nothing;
  return html`<h2>${texts.t('practice.again')}</h2>
    <ul class="again">
      ${wrong.map(
        ({ruling, at}) =>
          html`<li>
            <button data-at=${at} @click=${() => open(at)}>
              ${texts.t('practice.againLine', {number: at + 1, ruling: texts.t(`practice.${ruling}`)})}
            </button>
          </li>`,
      )}
    </ul>`;
}
