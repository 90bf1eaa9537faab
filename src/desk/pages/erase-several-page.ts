import {html, type Html} from '../../text/html.ts';
import {copyNote, sure} from './erase-page.ts';
import {checkedIf, page, problemBox, type PageFrame} from './layout.ts';
import {formatMoment, formatStatus, type PageTexts} from './page-texts.ts';
import type {LedgerRow} from './records-page.ts';

interface EraseSeveralOptions extends PageFrame {
  readonly rows: readonly LedgerRow[];
  /** True if the list contains only learners who have saved nothing; false if it contains all learners. */
  readonly idle: boolean;
  /**
   * Ids of the learners whose checkboxes are ticked. If undefined, all checkboxes are ticked in the list of idle
   * learners, and none in the list of all learners.
   */
  readonly tickedIds: ReadonlySet<string> | undefined;
  /** Names of the files that still contain the data after the erasure. */
  readonly copies: readonly string[];
  readonly problem: string;
}

/** Renders the list from which a trainer chooses the records to erase. */
export function eraseSeveralPage(options: EraseSeveralOptions): Html {
  const {
    words,
    words: {t},
    path,
    rows,
    idle,
    tickedIds,
    copies,
    problem,
  } = options;
  return page({
    ...options,
    title: t('desk.erase.severalTitle'),
    body: html`<p><a href="/records">${t('desk.learner.back')}</a></p>
      <h1>${t('desk.erase.severalTitle')}</h1>
      <p>${t(idle ? 'desk.erase.idleLead' : 'desk.erase.severalLead')}</p>
      <p>
        ${
          idle
            ? html`<a href="${path}">${t('desk.erase.showAll')}</a>`
            : html`<a href="${path}?idle">${t('desk.erase.showIdle')}</a>`
        }
      </p>
      ${
        rows.length === 0
          ? html`<p>${t('desk.erase.nobody')}</p>`
          : html`<form method="post" action="${path}${idle ? '?idle' : ''}">
              ${problemBox(problem)}
              <ul class="choices">
                ${rows.map(row => choice(row, tickedIds?.has(row.id) ?? idle, words))}
              </ul>
              <p class="warning">${t('desk.erase.oneWarning')}</p>
              ${copyNote(copies, t)} ${sure(t('desk.erase.sure'))}
              <button type="submit" class="grave">${t('desk.erase.severalGo')}</button>
            </form>`
      }`,
  });
}

const choice = ({id, name, status, seen}: LedgerRow, isChosen: boolean, words: PageTexts) =>
  html`<li class="tick">
    <input id="l-${id}" name="learner" value="${id}" type="checkbox" ${checkedIf(isChosen)} />
    <label for="l-${id}">${name}</label>
    <span class="small"
      >${formatStatus(words, status)}${seen > 0 && html`, ${formatMoment(words, seen)}`}</span
    >
  </li>`;
