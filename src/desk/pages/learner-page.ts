import {secondsOf} from '../ledger/scorm-time.ts';
import type {ReadableAnswer, InteractionResult} from '../ledger/readable.ts';
import {Html, html} from '../../text/html.ts';
import {checkedIf, page, problemBox, type PageFrame} from './layout.ts';
import {formatDay, formatMoment, formatSpan, formatStatus, type PageTexts} from './page-texts.ts';
import type {OutsideResult} from '../ledger/outside-result.ts';
import {missingText} from './import-page.ts';
import {formatScore, type LedgerRow} from './records-page.ts';

/** One lesson or interview of one learner. */
export interface PartRow {
  readonly title: string;
  readonly status: string;
  readonly score: string;
}

interface LearnerOptions extends PageFrame {
  readonly row: Omit<LedgerRow, 'assigned'>;
  readonly created: number;
  /** Code of the learner's language, or ''. */
  readonly language: string;
  readonly groups: readonly string[];
  /** Parts that the learner should do, each with its last day. */
  readonly assigned: readonly {readonly title: string; readonly due: string}[];
  readonly parts: readonly PartRow[];
  readonly answers: readonly (ReadableAnswer & {readonly received: number; readonly source: string})[];
  /** Results that the learner did not reach on this desk. */
  readonly results: readonly OutsideResult[];
  readonly note: string;
  readonly problem: string;
}

/** Renders everything that the desk knows about one learner. */
export function learnerPage(options: LearnerOptions): Html {
  const {
    words,
    words: {t},
    row,
    parts,
    answers,
    assigned,
    results,
    note,
  } = options;
  return page({
    ...options,
    title: row.name,
    body: html`<p><a href="/records">${t('desk.learner.back')}</a></p>
      <h1>${row.name}</h1>
      ${note !== '' && html`<p class="note" role="status">${note}</p>`} ${summary(options)}
      ${
        assigned.length > 0 &&
        html`<h2>${t('desk.assign.title')}</h2>
          <ul class="parts">
            ${assigned.map(({title, due}) => html`<li><span>${title}</span><span>${formatDay(words, due)}</span></li>`)}
          </ul>`
      }
      <h2>${t('desk.learner.parts')}</h2>
      ${
        parts.length === 0
          ? html`<p>${t('desk.learner.noParts')}</p>`
          : html`<ul class="parts">
              ${parts.map(part => partLine(part, words))}
            </ul>`
      }
      ${
        results.length > 0 &&
        html`<h2>${t('desk.import.results')}</h2>
          <ul class="parts">
            ${results.map(result => resultLine(result, words))}
          </ul>`
      }
      <h2>${t('desk.learner.answers')}</h2>
      ${
        answers.length === 0
          ? html`<p>${t('desk.learner.noAnswers')}</p>`
          : html`<ol class="answers">
              ${answers.map(answer => answerLine(answer, words))}
            </ol>`
      }
      ${care(options)}`,
  });
}

function summary({words, words: {t}, row, created}: LearnerOptions): Html {
  const fact = (name: string, value: string) =>
    html`<div>
      <dt>${name}</dt>
      <dd>${value}</dd>
    </div>`;
  return html`<dl class="facts">
    ${fact(t('desk.records.status'), formatStatus(words, row.status))}
    ${fact(t('desk.records.score'), formatScore(words, row.score))}
    ${fact(t('desk.records.time'), row.totalSeconds > 0 ? formatSpan(words, row.totalSeconds) : t('desk.none'))}
    ${fact(t('desk.learner.created'), row.seen > 0 ? formatMoment(words, created) : t('desk.none'))}
    ${fact(t('desk.records.seen'), row.seen > 0 ? formatMoment(words, row.seen) : t('desk.none'))}
  </dl>`;
}

const partLine = ({title, status, score}: PartRow, words: PageTexts) =>
  html`<li>
    <span>${title}</span>
    <span class="status ${status.replaceAll(' ', '-')}">${formatStatus(words, status)}</span>
    ${score !== '' && html`<span class="score">${formatScore(words, score)}</span>`}
  </li>`;

const resultLine = ({source, at, status, score, missing}: OutsideResult, words: PageTexts): Html =>
  html`<li>
    <span
      >${words.t(`desk.import.source.${source}`)}${at !== null && html`, ${formatMoment(words, at)}`}</span
    >
    ${status !== '' && html`<span class="status ${status.replaceAll(' ', '-')}">${formatStatus(words, status)}</span>`}
    ${score !== '' && html`<span class="score">${formatScore(words, score)}</span>`}
    ${missing.length > 0 && html`<span class="small">${missingText(missing, words.t)}</span>`}
  </li>`;

function answerLine(answer: LearnerOptions['answers'][number], words: PageTexts): Html {
  const {t} = words;
  const span = secondsOf(answer.latency);
  return html`<li class="answer ${answer.verdict.kind}">
    <p class="stem">${answer.stem}</p>
    <dl>
      <div>
        <dt>${t('desk.learner.given')}</dt>
        <dd>${listOf(answer.given, answer.ordered, words)}</dd>
      </div>
      ${
        answer.verdict.kind !== 'right' &&
        answer.right.length > 0 &&
        html`<div>
          <dt>${t('desk.learner.right')}</dt>
          <dd>${listOf(answer.right, answer.ordered, words)}</dd>
        </div>`
      }
    </dl>
    <p class="meta">
      <strong class="verdict">${formatResult(answer.verdict, words)}</strong>
      <span
        >${answer.months === undefined ? t('desk.learner.try', {number: answer.attempt}) : t('desk.refresher.after', {count: answer.months})}</span
      >
      ${answer.received > 0 && html`<span>${formatMoment(words, answer.received)}</span>`}
      ${answer.source !== 'desk' && html`<span>${t(`desk.import.source.${answer.source}`)}</span>`}
      ${span > 0 && html`<span>${t('desk.learner.latency', {span: formatSpan(words, span)})}</span>`}
      ${answer.parts.map(part => html`<span>${part}</span>`)}
    </p>
  </li>`;
}

function listOf(items: readonly string[], ordered: boolean, {t}: PageTexts): Html {
  if (items.length === 0) return html`${t('desk.none')}`;
  if (items.length === 1) return html`${items[0]}`;
  const lines = items.map(item => html`<li>${item}</li>`);
  return ordered
    ? html`<ol>
        ${lines}
      </ol>`
    : html`<ul>
        ${lines}
      </ul>`;
}

/** Formats the verdict on an interaction for a reader. */
export function formatResult(
  verdict: InteractionResult,
  {t, formats}: Pick<PageTexts, 't' | 'formats'>,
): string {
  if (verdict.kind !== 'points') return t(`desk.verdict.${verdict.kind}`);
  const earned = formats.number(verdict.earned);
  return verdict.possible === undefined
    ? t('desk.verdict.points', {earned})
    : t('desk.verdict.pointsOf', {earned, possible: formats.number(verdict.possible)});
}

/** Renders the form in which a trainer enters facts about the learner. */
const facts = ({words: {t, languages}, row, language, groups}: LearnerOptions) =>
  html`<form method="post" action="/records/learner/${row.id}/facts">
    <div class="field">
      <label for="post">${t('desk.records.post')}</label>
      <input id="post" name="post" type="text" value="${row.post}" maxlength="80" autocomplete="off" />
    </div>
    <div class="field">
      <label for="group">${t('desk.records.group')}</label>
      <input
        id="group"
        name="group"
        type="text"
        value="${row.group}"
        maxlength="80"
        autocomplete="off"
        list="groups"
      />
      <datalist id="groups">${groups.map(name => html`<option value="${name}"></option>`)}</datalist>
    </div>
    <div class="field">
      <label for="language">${t('desk.languages')}</label>
      <select id="language" name="language">
        <option value="">${t('desk.learner.anyLanguage')}</option>
        ${languages.map(
          ({code, name}) =>
            html`<option value="${code}" ${code === language && new Html('selected')}>${name}</option>`,
        )}
      </select>
    </div>
    <p class="tick">
      <input id="trainer" name="trainer" type="checkbox" value="yes" ${checkedIf(row.isTrainer)} />
      <label for="trainer">${t('desk.learner.trainer')}</label>
    </p>
    <button type="submit">${t('desk.admission.save')}</button>
  </form>`;

const care = (options: LearnerOptions) => {
  const {
    words: {t},
    row,
    problem,
  } = options;
  return html`<section class="care">
    <h2>${t('desk.learner.care')}</h2>
    ${facts(options)}
    <form method="post" action="/records/learner/${row.id}/code" class="inline">
      ${problemBox(problem)}
      <div class="field">
        <label for="code">${t('desk.learner.newCode')}</label>
        <p class="hint" id="code-hint">${t('desk.learner.newCodeHint')}</p>
        <input
          id="code"
          name="code"
          class="code"
          type="text"
          required
          inputmode="numeric"
          pattern="[0-9]{4,8}"
          maxlength="8"
          autocomplete="off"
          aria-describedby="code-hint"
        />
      </div>
      <button type="submit">${t('desk.learner.setCode')}</button>
    </form>
    <p><a href="/records/learner/${row.id}/erase">${t('desk.erase.oneLink')}</a></p>
  </section>`;
};
