import {html, type Html} from '../../../text/html.ts';
import {
  suggestFor,
  type MeasuredPoints,
  type ObjectiveCounts,
  type QuestionCounts,
} from '../../ledger/hard.ts';
import {caveats, hardTable, type Titled} from './report-page.ts';
import {page, type PageFrame} from '../layout.ts';
import type {PageTexts} from '../page-texts.ts';

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

/**
 * Renders what a trainer can do about a hard question or objective: a suggestion, the live room, and lessons to read.
 */
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
  return html`<p>${caveats(row, t)}</p>
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

/**
 * Renders the page of one objective: how hard the objective is, what a trainer can do about it, and the questions
 * that ask about it.
 */
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
      ${hardTable('question', questions, options)}`,
  });
};

/**
 * An option or a whole response, with the number of learners who gave it. `bySure` splits this number by confidence:
 * not said, a guess, fairly sure, certain.
 */
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
  /** The responses with the names of the learners; undefined unless the trainer has asked for names. */
  readonly named:
    | readonly {
        readonly name: string;
        readonly answerText: string;
        readonly isWrong: boolean;
        readonly sure: number;
      }[]
    | undefined;
}

/**
 * Renders the page of one hard question. It has a bar for each option, divided by how sure the learners were. Below
 * the bars, it says what a trainer can do.
 */
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

/** Text key and CSS class of each confidence, in the order of `bySure`. */
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
            ({name, answerText, isWrong, sure}) =>
              html`<li>
                <span>${name}</span> <span>${answerText}</span>
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
