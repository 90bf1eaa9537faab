import {localStamp} from '../ledger/local-time.ts';
import {Html, html} from '../../text/html.ts';
import type {AssignedProgress} from '../ledger/assignments.ts';
import {groupField, page, type PageFrame} from './layout.ts';
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
  readonly post: string;
  readonly group: string;
  /** True for the record of a trainer, which no statistics count. */
  readonly isTrainer: boolean;
  /**
   * True if the learner has not begun on this desk, but has a result from elsewhere. Status and score are then those
   * of this result.
   */
  readonly isElsewhere: boolean;
  /** Assigned parts; undefined if nothing is assigned to this learner. */
  readonly assigned: AssignedProgress | undefined;
}

/** The choices for the list: all learners, learners who have not started, and learners who are late. */
export const shownLearners = ['all', 'idle', 'late'] as const;

interface RecordsOptions extends PageFrame {
  readonly rows: readonly LedgerRow[];
  readonly note: string;
  readonly groups: readonly string[];
  /** The group and the learners that the trainer has chosen; the group is '' for all groups. */
  readonly filter: {readonly group: string; readonly show: (typeof shownLearners)[number]};
  /** A message to the learners in the list, which the trainer can copy. Empty if the list shows all learners. */
  readonly message: string;
  /** True if reviewers can preview this course and comment on it. */
  readonly hasPreviews: boolean;
  /** True if the course has sessions for a workshop. */
  readonly hasPlan: boolean;
  /** True if the course has items for refreshers. */
  readonly hasRefreshers: boolean;
}

/** Renders the ledger: all learners and their progress. */
export function recordsPage(options: RecordsOptions): Html {
  const {
    words,
    words: {t},
    rows,
    note,
    message,
    hasPreviews,
    hasPlan,
    hasRefreshers,
  } = options;
  const counted = rows.filter(row => !row.isTrainer);
  return page({
    ...options,
    title: t('desk.records.title'),
    body: html`<div class="head">
        <h1>${t('desk.records.title')}</h1>
        <form method="post" action="/records/leave">
          <button type="submit" class="quiet">${t('desk.records.leave')}</button>
        </form>
      </div>
      ${note !== '' && html`<p class="note" role="status">${note}</p>`} ${filters(options)}
      ${
        rows.length === 0
          ? html`<p>${t(isFiltered(options) ? 'desk.erase.nobody' : 'desk.records.empty')}</p>`
          : html`<p class="sum">
                ${t('desk.records.learners', {count: counted.length})}
                ${t('desk.records.finished', {count: counted.filter(r => r.finished).length})}
                ${
                  counted.length < rows.length &&
                  t('desk.records.trainers', {count: rows.length - counted.length})
                }
              </p>
              ${ledger(rows, words)}`
      }
      ${
        message !== '' &&
        html`<div class="field message">
          <label for="message">${t('desk.records.message')}</label>
          <p class="hint" id="message-hint">${t('desk.records.messageHint')}</p>
          <textarea id="message" readonly rows="8" aria-describedby="message-hint">${message}</textarea>
        </div>`
      }
      ${linkList(t('desk.records.prepare'), [
        ['/records/hard', t('desk.hard.title')],
        ...(hasPlan ? ([['/records/plan', t('desk.plan.title')]] as const) : []),
        ['/records/names', t('desk.names.title')],
        ['/records/slips', t('desk.slips.title')],
        ['/records/admission', t('desk.admission.title')],
        ['/records/assignments', t('desk.assign.title')],
        ['/records/import', t('desk.import.title')],
        ...(hasPreviews
          ? ([
              ['/records/live', t('desk.live.title')],
              ['/records/previews', t('desk.previews.title')],
              ['/records/comments', t('desk.comments.title')],
            ] as const)
          : []),
      ])}
      ${linkList(t('desk.records.closing'), [
        ['/records/print', t('desk.print.title')],
        ['/records/evaluation', t('desk.evaluation.title')],
        ['/records/certificates', t('desk.certificates.title')],
        ...(hasRefreshers ? ([['/records/refreshers', t('desk.refresher.title')]] as const) : []),
      ])}
      ${linkList(t('desk.records.tools'), [
        ['/records/desk', t('desk.run.title')],
        ['/records/learners.csv', t('desk.records.learnersCsv')],
        ['/records/answers.csv', t('desk.records.answersCsv'), t('desk.records.answersHint')],
        ['/records/everything.json', t('desk.records.json')],
        ['/records/backups', t('desk.backups.title')],
        ...(rows.length > 0
          ? ([
              ['/records/erase/several', t('desk.erase.severalTitle')],
              ['/records/erase', t('desk.erase.allTitle')],
            ] as const)
          : []),
      ])}`,
  });
}

const isFiltered = ({filter: {group, show}}: RecordsOptions): boolean => group !== '' || show !== 'all';

/** Renders a heading and a list of links. A link may have a hint. */
const linkList = (
  title: string,
  links: readonly (readonly [address: string, text: string, hint?: string])[],
): Html =>
  html`<nav class="tools" aria-label="${title}">
    <h2>${title}</h2>
    <ul>
      ${links.map(
        ([address, text, hint]) =>
          html`<li>
            <a href="${address}">${text}</a>
            ${hint !== undefined && html`<p class="hint">${hint}</p>`}
          </li>`,
      )}
    </ul>
  </nav>`;

/** Renders the form in which a trainer chooses which learners the list shows. */
const filters = ({words, words: {t}, groups, filter}: RecordsOptions): Html =>
  html`<form method="get" action="/records" class="filters">
    ${groupField({words, groups, group: filter.group})}
    <p>
      <label for="show">${t('desk.records.show')}</label>
      <select id="show" name="show">
        ${shownLearners.map(
          each =>
            html`<option value="${each}" ${each === filter.show && new Html('selected')}>
              ${t(`desk.records.show.${each}`)}
            </option>`,
        )}
      </select>
    </p>
    <button type="submit" class="quiet">${t('desk.records.choose')}</button>
  </form>`;

function ledger(rows: readonly LedgerRow[], words: PageTexts): Html {
  const {t} = words;
  const hasAssigned = rows.some(row => row.assigned);
  const titles = [
    ...['learner', 'status', 'score', 'time', 'answers', 'seen'],
    ...(hasAssigned ? ['assigned'] : []),
  ].map(name => t(`desk.records.${name}`));
  // The roles are explicit because the narrow layout displays the table as blocks, which removes the native
  // roles of a table.
  const cell = (column: number, value: Html | string | number, kind = 'number') =>
    html`<td role="cell">
      <span class="label" aria-hidden="true">${titles[column]}</span><span class="${kind}">${value}</span>
    </td>`;
  const line = (row: LedgerRow) =>
    html`<tr role="row">
      <th scope="row" role="rowheader">
        <a href="/records/learner/${row.id}">${row.name}</a>
        ${aboutLearner(row, t) !== '' && html`<span class="about">${aboutLearner(row, t)}</span>`}
      </th>
      ${cell(1, formatStatus(words, row.status), `status ${row.status.replaceAll(' ', '-')}`)}
      ${cell(2, formatScore(words, row.score))}
      ${cell(3, row.totalSeconds > 0 ? formatSpan(words, row.totalSeconds) : t('desk.none'))}
      ${cell(4, row.answers)} ${cell(5, row.seen > 0 ? stamp(row.seen) : t('desk.none'), 'stamp')}
      ${hasAssigned && cell(6, formatAssigned(row.assigned, t), 'stamp')}
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

/** Returns one line of facts about a learner: trainer, post, group, and whether the result is from elsewhere. */
const aboutLearner = ({isTrainer, isElsewhere, post, group}: LedgerRow, t: PageTexts['t']): string =>
  [isTrainer ? t('desk.records.trainer') : '', post, group, isElsewhere ? t('desk.import.elsewhere') : '']
    .filter(text => text !== '')
    .join(' · ');

function formatAssigned(assigned: AssignedProgress | undefined, t: PageTexts['t']): string {
  if (!assigned) return t('desk.none');
  const {done, assigned: count, isLate} = assigned;
  return t(isLate ? 'desk.records.doneLate' : 'desk.records.done', {done, count});
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
