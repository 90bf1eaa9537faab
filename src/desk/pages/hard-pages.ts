import {html, type Html} from '../../text/html.ts';
import {
  isMisconception,
  isSmallGroup,
  suggestFor,
  type AnswerCounts,
  type HardReport,
  type MeasuredPoints,
  type ObjectiveCounts,
  type QuestionCounts,
} from '../ledger/hard.ts';
import {groupFilter, page, problemBox, type PageFrame} from './layout.ts';
import {formatMoment, type PageTexts} from './page-texts.ts';

/** A question or objective with its text. */
type Titled<T> = T & {readonly title: string};

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
                  ${table('objective', objectives, options)}`
              }
              <h2 id="questions">${t('desk.hard.questions')}</h2>
              ${table('question', questions, options)}`
      }
      ${others(options)}`,
  });
}

/** Renders the exchange of answers with other desks. */
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

/** Renders rows of the report. `kind` is the last part of the address that a row opens. */
function table(
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
        ${marks(row, t)}
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

/** Renders what a reader must know about a row before trusting its shares. */
const marks = (row: AnswerCounts, t: PageTexts['t']): Html =>
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

/** A part of the course, or a screen in it. `address` begins with `#/`. */
export interface CourseLink {
  readonly title: string;
  readonly address: string;
}

interface SubjectOptions extends PageFrame {
  readonly title: string;
  readonly row: QuestionCounts | ObjectiveCounts;
  readonly group: string;
  /** Lessons to read again. */
  readonly lessons: readonly CourseLink[];
  /** True if the course is ours, so that a trainer can open it and its live room here. */
  readonly isOurs: boolean;
}

/** Renders what a trainer can do about something hard: a suggestion for the room, the lessons, and the live room. */
const remedies = ({words: {t}, row, lessons, isOurs}: SubjectOptions): Html =>
  html`<h2>${t('desk.hard.room')}</h2>
    <p>${t(`desk.hard.suggest.${suggestFor(row)}`)}</p>
    ${isOurs && html`<p><a href="/records/live">${t('desk.live.title')}</a></p>`}
    ${
      lessons.length > 0 &&
      html`<h2>${t('desk.hard.lessons')}</h2>
        <ul class="choices">
          ${lessons.map(
            ({title, address}) =>
              html`<li>${isOurs ? html`<a href="/records/preview${address}">${title}</a>` : title}</li>`,
          )}
        </ul>`
    }`;

const facts = (
  {words, row}: SubjectOptions,
  more: readonly (readonly [name: string, value: string])[],
): Html => {
  const {t, formats} = words;
  const share = (count: number, of: number) =>
    of === 0 ? t('desk.none') : t('desk.hard.of', {count, of, share: formats.percent(count / of)});
  return html`<p>${marks(row, t)}</p>
    <dl class="facts">
      ${[
        [t('desk.hard.column.answers'), formats.number(row.answers)] as const,
        [t('desk.hard.column.wrong'), share(row.wrong, row.answers)] as const,
        [t('desk.hard.column.certain'), share(row.certain, row.sure)] as const,
        ...more,
      ].map(
        ([name, value]) =>
          html`<div>
            <dt>${name}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
    </dl>`;
};

const back = ({words: {t}, group}: Pick<SubjectOptions, 'words' | 'group'>): Html =>
  html`<p>
    <a href="/records/hard?${new URLSearchParams({group}).toString()}">${t('desk.hard.back')}</a>
  </p>`;

interface ObjectiveOptions extends SubjectOptions {
  readonly row: ObjectiveCounts;
  readonly questions: readonly Titled<QuestionCounts>[];
}

/** Renders one objective: how hard it is, what to do about it, and its questions. */
export const hardObjectivePage = (options: ObjectiveOptions): Html => {
  const {words, row, title, questions} = options;
  const {t} = words;
  const measured = (one: MeasuredPoints | undefined) =>
    one
      ? t('desk.hard.measured', {count: one.learners, share: words.formats.percent(one.points)})
      : t('desk.none');
  return page({
    ...options,
    title,
    body: html`${back(options)}
      <h1 class="long">${title}</h1>
      ${facts(options, [
        [t('desk.hard.before'), measured(row.before)],
        [t('desk.hard.after'), measured(row.after)],
      ])}
      ${remedies(options)}
      <h2>${t('desk.hard.questions')}</h2>
      ${table('question', questions, options)}`,
  });
};

/** An option, or a whole response, with its number of answers: not said how sure, a guess, fairly sure, certain. */
export interface ResponseBar {
  readonly label: string;
  readonly isRight: boolean;
  readonly bySure: readonly [number, number, number, number];
}

interface QuestionOptions extends SubjectOptions {
  readonly row: QuestionCounts;
  readonly bars: readonly ResponseBar[];
  /** The screen that asks the question; undefined if the course no longer has it. */
  readonly screen: CourseLink | undefined;
  /** Who answered what; undefined unless the trainer has asked for names. */
  readonly named:
    | readonly {
        readonly name: string;
        readonly given: string;
        readonly isWrong: boolean;
        readonly sure: number;
      }[]
    | undefined;
}

/** Renders one question: a bar for each option, divided by how sure the learners were, and what to do about it. */
export const hardQuestionPage = (options: QuestionOptions): Html => {
  const {words, row, title, bars, screen, named, isOurs} = options;
  const {t, formats} = words;
  return page({
    ...options,
    title: t('desk.hard.question'),
    body: html`${back(options)}
      <h1 class="long">${title}</h1>
      ${
        screen &&
        html`<p>
          ${isOurs ? html`<a href="/records/preview${screen.address}">${screen.title}</a>` : screen.title}
        </p>`
      }
      ${facts(
        options,
        row.again
          ? [
              [
                t('desk.hard.againLong'),
                t('desk.hard.measured', {
                  count: row.again.learners,
                  share: formats.percent(row.again.points),
                }),
              ],
            ]
          : [],
      )}
      <h2>${t('desk.hard.responses')}</h2>
      ${legend(t)}
      <ul class="bars">
        ${bars.map(bar => barLine(bar, row.answers, words))}
      </ul>
      ${remedies(options)} ${names(options, named)}`,
  });
};

/** Text keys and CSS classes by how sure a learner was. */
const sureness = [
  ['desk.hard.unsaid', 'unsaid'],
  ['desk.learner.confidence1', 'guess'],
  ['desk.learner.confidence2', 'fairly'],
  ['desk.learner.confidence3', 'certain'],
] as const;

const legend = (t: PageTexts['t']): Html =>
  html`<ul class="legend" aria-label="${t('desk.hard.legend')}">
    ${[...sureness].reverse().map(([key, kind]) => html`<li class="${kind}">${t(key)}</li>`)}
  </ul>`;

/** Renders one bar. Its numbers are also in words, so the drawing is hidden from screen readers. */
function barLine({label, isRight, bySure}: ResponseBar, answers: number, {t, formats}: PageTexts): Html {
  const total = bySure.reduce((sum, count) => sum + count, 0);
  const parts = [3, 2, 1, 0].flatMap(level => {
    const [count, [key, kind] = sureness[0]] = [bySure[level] ?? 0, sureness[level]];
    return count > 0
      ? [{count, key, kind, from: bySure.slice(level + 1).reduce((sum, one) => sum + one, 0)}]
      : [];
  });
  return html`<li class="${isRight && 'right'}">
    <span class="option">${label}${isRight && html` <strong>${t('desk.hard.right')}</strong>`}</span>
    <span class="number"
      >${t('desk.hard.chose', {count: total, share: formats.percent(answers === 0 ? 0 : total / answers)})}</span
    >
    <svg viewBox="0 0 ${Math.max(answers, 1)} 1" preserveAspectRatio="none" aria-hidden="true">
      ${parts.map(
        ({count, kind, from}) => html`<rect class="${kind}" x="${from}" width="${count}" height="1"></rect>`,
      )}
    </svg>
    <span class="small">${parts.map(({count, key}) => `${t(key)}: ${count}`).join(' · ')}</span>
  </li>`;
}

const names = ({words: {t}, row, group}: QuestionOptions, named: QuestionOptions['named']): Html =>
  named
    ? html`<h2>${t('desk.hard.names')}</h2>
        <ul class="parts">
          ${named.map(
            ({name, given, isWrong, sure}) =>
              html`<li>
                <span>${name}</span> <span>${given}</span>
                <span>${t(isWrong ? 'desk.verdict.wrong' : 'desk.verdict.right')}</span>
                ${sure > 0 && html`<span>${t(`desk.learner.confidence${sure}`)}</span>`}
              </li>`,
          )}
        </ul>`
    : html`<p>
        <a href="/records/hard/names?${new URLSearchParams({id: row.id, group}).toString()}"
          >${t('desk.hard.showNames')}</a
        >
      </p>`;
