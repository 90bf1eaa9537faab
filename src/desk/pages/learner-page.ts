import {secondsOf} from '../ledger/scorm-time.ts';
import type {ReadableAnswer, InteractionResult} from '../ledger/readable.ts';
import {html, type Html} from '../../text/html.ts';
import {page, problemBox, type PageFrame} from './layout.ts';
import {formatMoment, formatSpan, formatStatus, type PageTexts} from './page-texts.ts';
import {formatScore, type LedgerRow} from './records-page.ts';

/** One lesson or interview of one learner. */
export interface PartRow {
  readonly title: string;
  readonly status: string;
  readonly score: string;
}

interface LearnerOptions extends PageFrame {
  readonly row: LedgerRow;
  readonly created: number;
  readonly parts: readonly PartRow[];
  readonly answers: readonly (ReadableAnswer & {readonly received: number})[];
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
    note,
  } = options;
  return page({
    ...options,
    title: row.name,
    body: html`<p><a href="/records">${t('desk.learner.back')}</a></p>
      <h1>${row.name}</h1>
      ${note !== '' && html`<p class="note" role="status">${note}</p>`} ${facts(options)}
      <h2>${t('desk.learner.parts')}</h2>
      ${
        parts.length === 0
          ? html`<p>${t('desk.learner.noParts')}</p>`
          : html`<ul class="parts">
              ${parts.map(part => partLine(part, words))}
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

function facts({words, words: {t}, row, created}: LearnerOptions): Html {
  const fact = (name: string, value: string) =>
    html`<div>
      <dt>${name}</dt>
      <dd>${value}</dd>
    </div>`;
  return html`<dl class="facts">
    ${fact(t('desk.records.status'), formatStatus(words, row.status))}
    ${fact(t('desk.records.score'), formatScore(words, row.score))}
    ${fact(t('desk.records.time'), row.totalSeconds > 0 ? formatSpan(words, row.totalSeconds) : t('desk.none'))}
    ${fact(t('desk.learner.created'), formatMoment(words, created))}
    ${fact(t('desk.records.seen'), row.seen > 0 ? formatMoment(words, row.seen) : t('desk.none'))}
  </dl>`;
}

const partLine = ({title, status, score}: PartRow, words: PageTexts) =>
  html`<li>
    <span>${title}</span>
    <span class="status ${status.replaceAll(' ', '-')}">${formatStatus(words, status)}</span>
    ${score !== '' && html`<span class="score">${formatScore(words, score)}</span>`}
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
      <span>${t('desk.learner.try', {number: answer.attempt})}</span>
      <span>${formatMoment(words, answer.received)}</span>
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

const care = ({words: {t}, row, problem}: LearnerOptions) =>
  html`<section class="care">
    <h2>${t('desk.learner.care')}</h2>
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
