import {html, type Html} from '../../../text/html.ts';
import {
  isMisconception,
  isSmallGroup,
  type AnswerCounts,
  type HardReport,
  type MeasuredPoints,
  type ObjectiveCounts,
  type QuestionCounts,
} from '../../ledger/hard.ts';
import {groupFilter, page, problemBox, type PageFrame} from '../layout.ts';
import {formatMoment, type PageTexts} from '../page-texts.ts';

/** A question or objective with its text. */
export type Titled<T> = T & {readonly title: string};

interface HardOptions extends PageFrame {
  readonly report: Omit<HardReport, 'questions' | 'objectives'>;
  readonly questions: readonly Titled<QuestionCounts>[];
  readonly objectives: readonly Titled<ObjectiveCounts>[];
  readonly groups: readonly string[];
  /** The group in the report; '' for everybody, including the learners of other desks. */
  readonly group: string;
  /** Other desks whose answers were imported; `at` is in milliseconds since 1970. */
  readonly desks: readonly {readonly id: string; readonly at: number}[];
  readonly note: string;
  readonly problem: string;
}

/** Renders the report of what is hard: objectives and questions, the hardest first. */
export function hardPage(options: HardOptions): Html {
  const {
    words: {t},
    report,
    questions,
    objectives,
    group,
    desks,
    note,
  } = options;
  return page({
    ...options,
    title: t('desk.hard.title'),
    body: html`<p><a href="/records">${t('desk.learner.back')}</a></p>
      <h1>${t('desk.hard.title')}</h1>
      ${note !== '' && html`<p class="note" role="status">${note}</p>`}
      <p>${t('desk.hard.lead')}</p>
      ${groupFilter(options, '/records/hard', t('desk.assign.everybody'))}
      <p class="sum">
        ${t('desk.hard.learners', {count: report.learners})}
        ${t('desk.hard.answers', {count: report.answers})}
        ${group === '' && desks.length > 0 && t('desk.hard.withDesks', {count: desks.length})}
      </p>
      ${
        report.answers === 0
          ? html`<p>${t('desk.hard.none')}</p>`
          : html`<p>${t('desk.hard.order')}</p>
              ${
                objectives.length > 0 &&
                html`<h2 id="objectives">${t('desk.hard.objectives')}</h2>
                  ${hardTable('objective', objectives, options)}`
              }
              <h2 id="questions">${t('desk.hard.questions')}</h2>
              ${hardTable('question', questions, options)}`
      }
      ${others(options)}`,
  });
}

/** Renders the exchange of answers with other desks: a link to export answers, and a form to import them. */
const others = ({words, words: {t}, desks, problem}: HardOptions): Html =>
  html`<h2>${t('desk.hard.others')}</h2>
    <p>${t('desk.hard.othersLead')}</p>
    <p><a href="/records/hard/answers.parquet">${t('desk.hard.export')}</a></p>
    <form method="post" action="/records/hard/desks" enctype="multipart/form-data">
      ${problemBox(problem)}
      <div class="field">
        <label for="file">${t('desk.hard.file')}</label>
        <input id="file" name="file" type="file" required accept=".parquet" />
      </div>
      <button type="submit">${t('desk.hard.take')}</button>
    </form>
    ${
      desks.length > 0 &&
      html`<ul class="parts">
        ${desks.map(
          ({id, at}) =>
            html`<li>
              <span>${t('desk.hard.taken', {moment: formatMoment(words, at)})}</span>
              <form method="post" action="/records/hard/desks/remove">
                <input type="hidden" name="desk" value="${id}" />
                <button
                  type="submit"
                  class="quiet"
                  aria-label="${t('desk.hard.remove')}: ${formatMoment(words, at)}"
                >
                  ${t('desk.hard.remove')}
                </button>
              </form>
            </li>`,
        )}
      </ul>`
    }`;

/** Renders rows of the report. A press on a row opens an address, and `kind` is the last word of this address. */
export function hardTable(
  kind: 'objective' | 'question',
  rows: readonly Titled<QuestionCounts | ObjectiveCounts>[],
  {words, group}: Pick<HardOptions, 'words' | 'group'>,
): Html {
  const {t, formats} = words;
  const names = ['answers', 'wrong', 'certain', kind === 'question' ? 'again' : 'change'];
  const titles = names.map(name => t(`desk.hard.column.${name}`));
  const share = (count: number, of: number) => (of === 0 ? t('desk.none') : formats.percent(count / of));
  const cell = (column: number, value: string | number) =>
    html`<td role="cell">
      <span class="label" aria-hidden="true">${titles[column]}</span><span class="number">${value}</span>
    </td>`;
  const line = (row: Titled<QuestionCounts | ObjectiveCounts>) =>
    html`<tr role="row">
      <th scope="row" role="rowheader">
        <a href="/records/hard/${kind}?${new URLSearchParams({id: row.id, group}).toString()}"
          >${row.title}</a
        >
        ${caveats(row, t)}
      </th>
      ${cell(0, row.answers)} ${cell(1, share(row.wrong, row.answers))}
      ${cell(2, share(row.certain, row.sure))}
      ${cell(3, 'again' in row ? formatGain({points: row.points}, row.again, words) : formatGain(row.before, row.after, words))}
    </tr>`;
  const label = kind === 'question' ? t('desk.hard.questions') : t('desk.hard.objectives');
  return html`<table class="ledger hard" role="table" aria-label="${label}">
    <thead role="rowgroup">
      <tr role="row">
        ${[t(`desk.hard.column.${kind}`), ...titles].map(
          title => html`<th scope="col" role="columnheader">${title}</th>`,
        )}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${rows.map(line)}
    </tbody>
  </table>`;
}

/** Renders the warnings about a row: a misconception, or too few learners for meaningful shares. */
export const caveats = (row: AnswerCounts, t: PageTexts['t']): Html =>
  html`${isMisconception(row) && html`<span class="about certain">${t('desk.hard.misconception')}</span>`}
  ${isSmallGroup(row) && html`<span class="about">${t('desk.hard.few', {count: row.learners})}</span>`}`;

function formatGain(
  before: Pick<MeasuredPoints, 'points'> | undefined,
  after: Pick<MeasuredPoints, 'points'> | undefined,
  {t, formats}: PageTexts,
): string {
  const say = (one: Pick<MeasuredPoints, 'points'> | undefined) =>
    one ? formats.percent(one.points) : t('desk.none');
  return before || after ? `${say(before)} → ${say(after)}` : t('desk.none');
}
