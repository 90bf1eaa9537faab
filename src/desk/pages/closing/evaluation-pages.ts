import {ratings, statements, type EvaluationSummary} from '../../ledger/evaluation.ts';
import {html, type Html} from '../../../text/html.ts';
import {localWarning, page, problemBox, type PageFrame} from '../layout.ts';
import {formatMoment, type PageTexts} from '../page-texts.ts';
import {qr} from '../qr.ts';

/** An evaluation in the trainer's list. Times are in milliseconds since 1970. */
interface EvaluationRow {
  readonly id: string;
  readonly title: string;
  readonly opened: number;
  readonly closed: number | null;
  readonly forms: number;
}

interface EvaluationsOptions extends PageFrame {
  readonly evaluations: readonly EvaluationRow[];
  /** Addresses of the evaluation form, each with the rows of its QR code. */
  readonly addresses: readonly {readonly address: string; readonly qr: readonly (readonly boolean[])[]}[];
  /** Minimum number of filled forms before the trainer sees results. */
  readonly least: number;
  readonly problem: string;
}

/** Renders the page on which a trainer opens, closes and erases evaluations. */
export function evaluationsPage(options: EvaluationsOptions): Html {
  const {
    words,
    words: {t},
    evaluations,
    least,
    problem,
  } = options;
  const open = evaluations.find(({closed}) => closed === null);
  const closedEvaluations = evaluations.filter(({closed}) => closed !== null);
  return page({
    ...options,
    title: t('desk.evaluation.title'),
    body: html`<p><a href="/records">${t('desk.learner.back')}</a></p>
      <h1>${t('desk.evaluation.title')}</h1>
      <p>${t('desk.evaluation.lead', {least})}</p>
      ${problemBox(problem)} ${open ? current(open, options) : start(words)}
      ${
        closedEvaluations.length > 0 &&
        html`<h2>${t('desk.evaluation.ended')}</h2>
          <ul class="parts">
            ${closedEvaluations.map(
              each =>
                html`<li>
                  <span><a href="/records/evaluation/${each.id}">${each.title}</a></span>
                  <span>${formatMoment(words, each.opened)}</span>
                  <span>${t('desk.evaluation.forms', {count: each.forms})}</span>
                  ${eraseForm(each, words)}
                </li>`,
            )}
          </ul>`
      }
      <p><a href="/records/evaluation/form">${t('desk.evaluation.paper')}</a></p>`,
  });
}

const start = ({t}: PageTexts): Html =>
  html`<form method="post" action="/records/evaluation">
    <div class="field">
      <label for="title">${t('desk.evaluation.name')}</label>
      <p class="hint" id="title-hint">${t('desk.evaluation.nameHint')}</p>
      <input
        id="title"
        name="title"
        type="text"
        required
        maxlength="120"
        autocomplete="off"
        aria-describedby="title-hint"
      />
    </div>
    <button type="submit">${t('desk.evaluation.open')}</button>
  </form>`;

function current(open: EvaluationRow, {words, addresses, least}: EvaluationsOptions): Html {
  const {t} = words;
  return html`<h2>${open.title}</h2>
    ${localWarning(
      addresses.map(({address}) => address),
      words,
    )}
    <p>${t('desk.evaluation.isOpen')}</p>
    <ul class="links">
      ${addresses.map(({address, qr: dots}) => html`<li class="address">${qr(dots)}<strong>${address}</strong></li>`)}
    </ul>
    <p class="sum">${t('desk.evaluation.forms', {count: open.forms})}</p>
    <p><a href="/records/evaluation">${t('desk.evaluation.again')}</a></p>
    <form method="post" action="/records/evaluation/${open.id}/close">
      <p class="hint" id="close-hint">${t('desk.evaluation.closeHint', {least})}</p>
      <button type="submit" aria-describedby="close-hint">${t('desk.evaluation.close')}</button>
    </form>
    ${eraseForm(open, words)}`;
}

const eraseForm = ({id, title}: EvaluationRow, {t}: PageTexts): Html =>
  html`<form method="post" action="/records/evaluation/${id}/erase">
    <p class="tick">
      <input id="sure-${id}" name="sure" type="checkbox" value="yes" required />
      <label for="sure-${id}">${t('desk.evaluation.sure')}</label>
    </p>
    <button type="submit" class="quiet" aria-label="${t('desk.evaluation.erase')}: ${title}">
      ${t('desk.evaluation.erase')}
    </button>
  </form>`;

/** Renders the results of an evaluation. */
export function evaluationPage(
  options: PageFrame & {readonly name: string; readonly summary: EvaluationSummary},
): Html {
  const {
    words,
    words: {t, formats},
    name,
    summary,
  } = options;
  return page({
    ...options,
    title: name,
    body: html`<p><a href="/records/evaluation">${t('desk.evaluation.back')}</a></p>
      <h1>${name}</h1>
      <p class="sum">${t('desk.evaluation.forms', {count: summary.forms})} ${t('desk.evaluation.scale')}</p>
      <table class="ratings">
        <thead>
          <tr>
            <th scope="col">${t('desk.evaluation.statementColumn')}</th>
            ${ratings.map(rating => html`<th scope="col">${rating}</th>`)}
            <th scope="col">${t('desk.evaluation.mean')}</th>
          </tr>
        </thead>
        <tbody>
          ${summary.statements.map(
            ({statement, counts, mean}) =>
              html`<tr>
                <th scope="row">${t(`desk.evaluation.statement.${statement}`)}</th>
                ${counts.map(count => html`<td>${count}</td>`)}
                <td>
                  <strong
                    >${mean === undefined ? t('desk.none') : formats.number(Math.round(mean * 10) / 10)}</strong
                  >
                </td>
              </tr>`,
          )}
        </tbody>
      </table>
      ${remarks(t('desk.evaluation.useful'), summary.useful, words)}
      ${remarks(t('desk.evaluation.change'), summary.change, words)}`,
  });
}

const remarks = (title: string, texts: readonly string[], {t}: PageTexts): Html =>
  html`<h2>${title}</h2>
    ${
      texts.length === 0
        ? html`<p>${t('desk.none')}</p>`
        : html`<ul class="remarks">
            ${texts.map(text => html`<li>${text}</li>`)}
          </ul>`
    }`;

/** Renders the evaluation form that a person fills in on a phone. `key` is the random number of the form. */
export function evaluationForm(
  options: PageFrame & {readonly id: string; readonly name: string; readonly key: string},
): Html {
  const {
    words: {t},
    id,
    name,
    key,
  } = options;
  return page({
    ...options,
    shape: 'live',
    title: t('desk.evaluation.formTitle'),
    body: html`<h1>${t('desk.evaluation.formTitle')}</h1>
      <p>${name}</p>
      <p>${t('desk.evaluation.anonymous')}</p>
      <form method="post" action="/evaluation">
        <input type="hidden" name="evaluation" value="${id}" />
        <input type="hidden" name="key" value="${key}" />
        <p>${t('desk.evaluation.scale')}</p>
        ${statements.map(
          statement =>
            html`<fieldset class="rating">
              <legend>${t(`desk.evaluation.statement.${statement}`)}</legend>
              ${ratings.map(
                rating =>
                  html`<label><input type="radio" name="${statement}" value="${rating}" />${rating}</label>`,
              )}
            </fieldset>`,
        )}
        ${field('useful', t('desk.evaluation.useful'))} ${field('change', t('desk.evaluation.change'))}
        <p class="hint">${t('desk.evaluation.remarkHint')}</p>
        <button type="submit">${t('desk.evaluation.send')}</button>
      </form>`,
  });
}

const field = (name: string, label: string): Html =>
  html`<div class="field">
    <label for="${name}">${label}</label>
    <textarea id="${name}" name="${name}" rows="3" maxlength="1000"></textarea>
  </div>`;

/**
 * Renders the page after the evaluation form. It thanks a person who has filled in the form, or says that no
 * evaluation is open.
 */
export function evaluationEndPage(options: PageFrame & {readonly isFilled: boolean}): Html {
  const {
    words: {t},
    isFilled,
  } = options;
  return page({
    ...options,
    shape: 'card',
    title: t('desk.evaluation.formTitle'),
    body: html`<div class="card">
      <h1 class="plain">${t('desk.evaluation.formTitle')}</h1>
      <p>${t(isFilled ? 'desk.evaluation.thanks' : 'desk.evaluation.none')}</p>
      ${isFilled && html`<p><a href="/evaluation?again">${t('desk.evaluation.another')}</a></p>`}
    </div>`,
  });
}

/** Renders the evaluation form on paper, one page of A4. */
export function evaluationSheet(options: PageFrame): Html {
  const {
    words: {t},
  } = options;
  const lines = (count: number) => Array.from({length: count}, () => html`<p class="line"></p>`);
  return page({
    ...options,
    title: t('desk.evaluation.formTitle'),
    body: html`<div class="screen-only">
        <p><a href="/records/print">${t('desk.print.back')}</a></p>
        <p class="note">${t('desk.print.how')}</p>
      </div>
      <article class="paper">
        <p class="small">${t('course.title')}</p>
        <h1>${t('desk.evaluation.formTitle')}</h1>
        <p>${t('desk.evaluation.paperLead')} ${t('desk.evaluation.scale')}</p>
        <table class="ratings">
          <thead>
            <tr>
              <th scope="col">${t('desk.evaluation.statementColumn')}</th>
              ${ratings.map(rating => html`<th scope="col">${rating}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${statements.map(
              statement =>
                html`<tr>
                  <th scope="row">${t(`desk.evaluation.statement.${statement}`)}</th>
                  ${ratings.map(() => html`<td><span class="box"></span></td>`)}
                </tr>`,
            )}
          </tbody>
        </table>
        <h2>${t('desk.evaluation.useful')}</h2>
        ${lines(4)}
        <h2>${t('desk.evaluation.change')}</h2>
        ${lines(4)}
      </article>`,
  });
}
