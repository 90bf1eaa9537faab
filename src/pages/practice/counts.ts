import {html, nothing, type TemplateResult} from 'lit';
import '../../documents/view/drawn.element.ts';
import type {Generated} from '../../documents/generate/generate.ts';
import {confidences} from '../../documents/model/terms.ts';
import type {Texts} from '../../text/texts.ts';
import {intervalIn} from './interval.ts';
import {travellersIn, type Calibration, type Counts, type DocumentShift, type Practice} from './shift.ts';

const rulings = ['found', 'missed', 'held', 'passed'] as const;

/** Minimum number of travellers for a statement about how well a learner decides. */
const fewest = 20;

/** Minimum number of documents of one kind for a rate. With fewer documents, the interval is too wide to be useful. */
const fewestOfKind = 10;

/** Renders one line with each ruling that occurred and its number (see `Ruling`). */
export const tally = (counts: Counts, texts: Texts): TemplateResult =>
  html`<p class="tally">
    ${rulings
      .filter(ruling => counts[ruling] > 0)
      .map(ruling => html`<span>${texts.t(`practice.${ruling}`)}: <b>${counts[ruling]}</b></span> `)}
  </p>`;

/** Renders a folded list of all rulings. Each ruling has its number of documents and a short explanation. */
export const countList = (counts: Counts, texts: Texts): TemplateResult =>
  html`<details class="all-counts">
    <summary>${texts.t('practice.allCounts')}</summary>
    <dl>
      ${rulings.map(
        ruling =>
          html`<div>
            <dt><b>${texts.t(`practice.${ruling}`)}</b> ${texts.t(`practice.${ruling}Text`)}</dt>
            <dd>${counts[ruling]}</dd>
          </div>`,
      )}
    </dl>
  </details>`;

/**
 * Renders the results over all shifts on this device: the number of documents for each ruling, and the rates. Renders
 * nothing if the learner has not decided about any traveller.
 */
export function allShifts(practice: Practice, texts: Texts, forget: () => void): unknown {
  if (travellersIn(practice.counts) === 0) return nothing;
  return html`<section class="counts">
    <h2>${texts.t('practice.all')}</h2>
    ${tally(practice.counts, texts)} ${countList(practice.counts, texts)} ${rates(practice, texts)}
    <p><button @click=${forget}>${texts.t('practice.forget')}</button></p>
  </section>`;
}

/**
 * Renders two rates over all shifts, each with its uncertainty: the share of false documents found, and the share of
 * genuine documents held. Also renders how often the learner was right at each degree of confidence, and a note on
 * real life. After too few travellers, renders a text that says so instead. Renders nothing if the learner has not
 * decided about any traveller.
 */
export function rates({counts, calibration}: Practice, texts: Texts): unknown {
  const {found, missed, held, passed} = counts;
  const all = travellersIn(counts);
  if (all === 0) return nothing;
  if (all < fewest) return html`<p class="quiet">${texts.t('practice.tooFew', {count: all, fewest})}</p>`;
  return html`${rateLine('practice.rateFound', [found, found + missed, 10], texts)}
    ${rateLine('practice.rateHeld', [held, held + passed, 100], texts)}
    ${calibrationLines(calibration, texts)}
    <p class="quiet">${texts.t('practice.rarer')}</p>`;
}

/**
 * Renders a rate, such as 12 of 20, and the confidence interval of the real rate, such as 3 to 8 of 10. In this
 * example, `of` is 10. If there are too few documents for a rate, renders a text that says so.
 */
function rateLine(
  key: 'practice.rateFound' | 'practice.rateHeld',
  [part, all, of]: readonly [part: number, all: number, of: number],
  texts: Texts,
): unknown {
  if (all === 0) return nothing;
  if (all < fewestOfKind) return html`<p>${texts.t(`${key}Few`, {part, all})}</p>`;
  const [from, to] = intervalIn(part, all, of);
  return html`<p>${texts.t(key, {part, all, from, to, of})}</p>`;
}

/** Renders how often the learner was right, for each degree of confidence that the learner has used. */
function calibrationLines(calibration: Calibration, texts: Texts): unknown {
  const degrees = confidences.filter(one => calibration[one].all > 0);
  if (degrees.length === 0) return nothing;
  return html`<h3>${texts.t('practice.sureness')}</h3>
    <ul>
      ${degrees.map(
        one =>
          html`<li>
            ${texts.t('practice.sureLine', {said: texts.say(`confidence.${one}`), ...calibration[one]})}
          </li>`,
      )}
    </ul>
    <p>${texts.t('practice.sureText')}</p>`;
}

/**
 * Lists the documents of a shift that the learner judged wrongly. First come the false documents that the learner let
 * pass (`missed`), each with its kind and the steps that reveal it. Then come the genuine documents that the learner
 * referred (`held`), each with what the traveller lost. Each row shows the portrait of its document. A press on the
 * row opens the document again.
 */
export function wrongDecisions(
  {decided}: DocumentShift,
  documentAt: (at: number) => Generated,
  texts: Texts,
  open: (at: number) => void,
): unknown {
  const all = decided.map(({ruling}, at) => ({ruling, at}));
  const wrong = (['missed', 'held'] as const).flatMap(kind => all.filter(({ruling}) => ruling === kind));
  if (wrong.length === 0) return nothing;
  return html`<h2>${texts.t('practice.again')}</h2>
    <ul class="again">
      ${wrong.map(({ruling, at}) => {
        const generated = documentAt(at);
        return html`<li>
          <face-drawing aria-hidden="true" .face=${generated.specimen.portrait}></face-drawing>
          <div>
            <button data-at=${at} @click=${() => open(at)}>
              ${texts.t('practice.againLine', {number: at + 1, ruling: texts.t(`practice.${ruling}`)})}
            </button>
            <p>${aboutWrong(generated, texts)}</p>
          </div>
        </li>`;
      })}
    </ul>`;
}

/**
 * For a false document, names the steps that would have shown the fraud. For a genuine document, says what the wrong
 * decision cost the holder.
 */
function aboutWrong({fraud, holder}: Generated, texts: Texts): string {
  if (!fraud) return texts.say(`practice.lost.${holder.story}`);
  const steps = fraud.steps.map(step => texts.say(`practice.step.${step}`));
  const fraudText = texts.t('practice.shownBy', {
    kind: texts.say(`practice.kind.${fraud.kind}`),
    steps: texts.formats.list(steps),
  });
  return `${fraudText} ${texts.t('practice.comesBack', {count: fraud.hard})}`;
}
