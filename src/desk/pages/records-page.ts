import {localStamp} from '../ledger/local-time.ts';
import {html, type Html} from '../../text/html.ts';
import {page, type PageFrame} from './layout.ts';
import {formatSpan, formatStatus, type PageTexts} from './page-texts.ts';

/** One learner in the ledger. `totalSeconds` is in seconds, and `seen` in milliseconds since 1970, or 0 for never. */
export interface LedgerRow {
  readonly id: string;
  readonly name: string;
  /** The status as a SCORM 1.2 value, also when the course uses another standard. */
  readonly status: string;
  readonly finished: boolean;
  /**
   * Score in per cent; '' if there is no score. A score that is not a number stays as the course reported it.
   */
  readonly score: string;
  readonly totalSeconds: number;
  readonly answers: number;
  readonly seen: number;
}

interface RecordsOptions extends PageFrame {
  readonly rows: readonly LedgerRow[];
  readonly note: string;
  /** True if reviewers can preview this course and comment on it. */
  readonly hasPreviews: boolean;
}

/** Renders the ledger: all learners and their progress. */
export function recordsPage(options: RecordsOptions): Html {
  const {
    words,
    words: {t},
    rows,
    note,
    hasPreviews,
  } = options;
  return page({
    ...options,
    title: t('desk.records.title'),
    body: html`<div class="head">
        <h1>${t('desk.records.title')}</h1>
        <form method="post" action="/records/leave">
          <button type="submit" class="quiet">${t('desk.records.leave')}</button>
        </form>
      </div>
      ${note !== '' && html`<p class="note" role="status">${note}</p>`}
      ${
        rows.length === 0
          ? html`<p>${t('desk.records.empty')}</p>`
          : html`<p class="sum">
                ${t('desk.records.learners', {count: rows.length})}
                ${t('desk.records.finished', {count: rows.filter(r => r.finished).length})}
              </p>
              ${ledger(rows, words)}`
      }
      <nav class="tools" aria-label="${t('desk.records.tools')}">
        <h2>${t('desk.records.tools')}</h2>
        <ul>
          <li><a href="/records/learners.csv">${t('desk.records.learnersCsv')}</a></li>
          <li>
            <a href="/records/answers.csv">${t('desk.records.answersCsv')}</a>
            <p class="hint">${t('desk.records.answersHint')}</p>
          </li>
          <li><a href="/records/everything.json">${t('desk.records.json')}</a></li>
          <li><a href="/records/backups">${t('desk.backups.title')}</a></li>
          <li><a href="/records/names">${t('desk.names.title')}</a></li>
          <li><a href="/records/slips">${t('desk.slips.title')}</a></li>
          <li><a href="/records/admission">${t('desk.admission.title')}</a></li>
          ${
            hasPreviews &&
            html`<li><a href="/records/previews">${t('desk.previews.title')}</a></li>
              <li><a href="/records/comments">${t('desk.comments.title')}</a></li>`
          }
          ${
            rows.length > 0 &&
            html`<li><a href="/records/erase/several">${t('desk.erase.severalTitle')}</a></li>
              <li><a href="/records/erase">${t('desk.erase.allTitle')}</a></li>`
          }
        </ul>
      </nav>`,
  });
}

function ledger(rows: readonly LedgerRow[], words: PageTexts): Html {
  const {t} = words;
  const titles = ['learner', 'status', 'score', 'time', 'answers', 'seen'].map(name =>
    t(`desk.records.${name}`),
  );
  // The roles are explicit because the narrow layout displays the table as blocks, which removes the native
  // roles of a table.
  const cell = (column: number, value: Html | string | number, kind = 'number') =>
    html`<td role="cell">
      <span class="label" aria-hidden="true">${titles[column]}</span><span class="${kind}">${value}</span>
    </td>`;
  const line = (row: LedgerRow) =>
    html`<tr role="row">
      <th scope="row" role="rowheader"><a href="/records/learner/${row.id}">${row.name}</a></th>
      ${cell(1, formatStatus(words, row.status), `status ${row.status.replaceAll(' ', '-')}`)}
      ${cell(2, formatScore(words, row.score))}
      ${cell(3, row.totalSeconds > 0 ? formatSpan(words, row.totalSeconds) : t('desk.none'))}
      ${cell(4, row.answers)} ${cell(5, row.seen > 0 ? stamp(row.seen) : t('desk.none'), 'stamp')}
    </tr>`;
  return html`<table class="ledger" role="table" aria-label="${t('desk.records.title')}">
    <thead role="rowgroup">
      <tr role="row">
        ${titles.map(title => html`<th scope="col" role="columnheader">${title}</th>`)}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${rows.map(line)}
    </tbody>
  </table>`;
}

/** Renders date and time. A line break is possible only between date and time, not inside them. */
function stamp(milliseconds: number): Html {
  const [date, time] = localStamp(milliseconds).split(' ');
  return html`<span class="number">${date}</span> <span class="number">${time}</span>`;
}

/**
 * Formats a score from 0 to 100 as a percentage. A score that is not a number is shown as the course reported
 * it.
 */
export function formatScore({t, formats}: PageTexts, raw: string): string {
  if (raw === '') return t('desk.none');
  const score = Number(raw);
  return Number.isFinite(score) ? formats.percent(score / 100) : raw;
}
