import type {RefresherMonths} from '../../../record/codes/refresher-code.ts';
import {html, type Html} from '../../../text/html.ts';
import {isSmall, type Retained, type RetainedStage} from '../../ledger/refresher.ts';
import {groupFilter, page, problemBox, type PageFrame} from '../layout.ts';
import {formatDay, type PageTexts} from '../page-texts.ts';

/** One refresher of a learner, as the page shows it. */
interface ShownStage {
  readonly months: RefresherMonths;
  readonly due: string;
  readonly isDue: boolean;
  readonly answered: number;
  readonly items: number;
}

interface ShownRetained extends RetainedStage {
  readonly objectives: readonly (Retained & {readonly id: string; readonly title: string})[];
}

interface RefreshersOptions extends PageFrame {
  readonly groups: readonly string[];
  /** The group that the page shows; '' for everybody. */
  readonly group: string;
  /** Day of this computer, such as `2026-11-30`. */
  readonly today: string;
  /** Learners who have refreshers. */
  readonly learners: readonly {
    readonly id: string;
    readonly name: string;
    readonly stages: readonly ShownStage[];
  }[];
  readonly stages: readonly ShownRetained[];
  readonly note: string;
  readonly problem: string;
}

/** Renders the page on which a trainer prepares refreshers, and sees who came back and what was retained. */
export function refreshersPage(options: RefreshersOptions): Html {
  const {
    words,
    words: {t},
    group,
    learners,
    stages,
    note,
  } = options;
  const begunStages = stages.filter(({due, returned}) => due > 0 || returned > 0);
  return page({
    ...options,
    title: t('desk.refresher.title'),
    body: html`<p><a href="/records">${t('desk.learner.back')}</a></p>
      <h1>${t('desk.refresher.title')}</h1>
      ${note !== '' && html`<p class="note" role="status">${note}</p>`}
      <p>${t('desk.refresher.lead')}</p>
      ${groupFilter(options, '/records/refreshers', t('desk.assign.everybody'))} ${prepare(options)}
      ${
        learners.length > 0 &&
        html`<h2>${t('desk.refresher.returned')}</h2>
          <p>
            <a href="/records/refreshers/codes?${new URLSearchParams({group}).toString()}"
              >${t('desk.refresher.codes')}</a
            >
          </p>
          ${table(learners, words)}
          ${
            begunStages.length > 0 &&
            html`<h2>${t('desk.refresher.retained')}</h2>
              <p>${t('desk.refresher.retainedLead')}</p>
              ${begunStages.map(stage => retained(stage, words))}`
          }`
      }`,
  });
}

const prepare = ({words: {t}, group, today, problem}: RefreshersOptions): Html =>
  html`<form method="post" action="/records/refreshers">
    ${problemBox(problem)}
    <input type="hidden" name="group" value="${group}" />
    <div class="field">
      <label for="day">${t('desk.refresher.day')}</label>
      <p class="hint" id="day-hint">${t('desk.refresher.dayHint')}</p>
      <input id="day" name="day" type="date" value="${today}" required aria-describedby="day-hint" />
    </div>
    <button type="submit">
      ${group === '' ? t('desk.refresher.prepareAll') : t('desk.refresher.prepareGroup', {group})}
    </button>
  </form>`;

function table(learners: RefreshersOptions['learners'], words: PageTexts): Html {
  const {t} = words;
  const columns = learners[0]?.stages.map(({months}) => stageTitle(months, words)) ?? [];
  return html`<table class="ledger" role="table" aria-label="${t('desk.refresher.returned')}">
    <thead role="rowgroup">
      <tr role="row">
        ${[t('desk.records.learner'), ...columns].map(
          title => html`<th scope="col" role="columnheader">${title}</th>`,
        )}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${learners.map(
        ({id, name, stages}) =>
          html`<tr role="row">
            <th scope="row" role="rowheader"><a href="/records/learner/${id}">${name}</a></th>
            ${stages.map(
              stage =>
                html`<td role="cell">
                  <span class="label" aria-hidden="true">${stageTitle(stage.months, words)}</span>
                  <span>${stateText(stage, words)}</span>
                </td>`,
            )}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

const stageTitle = (months: RefresherMonths, {t}: PageTexts): string =>
  t('desk.refresher.after', {count: months});

function stateText({due, isDue, answered, items}: ShownStage, words: PageTexts): string {
  const {t} = words;
  if (answered >= items && items > 0) return t('desk.refresher.finished');
  if (answered > 0) return t('desk.refresher.part', {answered, items});
  return t(isDue ? 'desk.refresher.since' : 'desk.refresher.from', {day: formatDay(words, due)});
}

/** Renders what the learners of a group have retained some months after the workshop. No names appear. */
function retained({months, due, returned, all, objectives}: ShownRetained, words: PageTexts): Html {
  const {t} = words;
  return html`<h3>${stageTitle(months, words)}</h3>
    <p class="sum">
      ${t('desk.refresher.came', {returned, due: Math.max(due, returned)})}
      ${all.answers > 0 && change(all, words)}
    </p>
    ${
      objectives.length > 0 &&
      html`<table class="ledger" role="table" aria-label="${stageTitle(months, words)}">
        <thead role="rowgroup">
          <tr role="row">
            ${['objective', 'learners', 'before', 'after'].map(
              name => html`<th scope="col" role="columnheader">${t(`desk.refresher.column.${name}`)}</th>`,
            )}
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${objectives.map(row => objectiveLine(row, words))}
        </tbody>
      </table>`
    }`;
}

function objectiveLine(row: Retained & {readonly title: string}, {t, formats}: PageTexts): Html {
  const cell = (name: string, value: string | number) =>
    html`<td role="cell">
      <span class="label" aria-hidden="true">${t(`desk.refresher.column.${name}`)}</span
      ><span class="number">${value}</span>
    </td>`;
  return html`<tr role="row">
    <th scope="row" role="rowheader">
      ${row.title}
      ${isSmall(row) && html`<span class="about">${t('desk.hard.few', {count: row.learners})}</span>`}
    </th>
    ${cell('learners', row.learners)} ${cell('before', formats.percent(row.before / row.answers))}
    ${cell('after', formats.percent(row.after / row.answers))}
  </tr>`;
}

const change = ({before, after, answers}: Retained, {t, formats}: PageTexts): string =>
  t('desk.refresher.change', {
    before: formats.percent(before / answers),
    after: formats.percent(after / answers),
  });

interface CodesOptions extends PageFrame {
  readonly group: string;
  /** Refresher codes for the whole group. A package can be made from such a code. */
  readonly ofGroup: readonly {readonly months: RefresherMonths; readonly code: string}[];
  readonly learners: readonly {
    readonly name: string;
    readonly post: string;
    readonly codes: readonly {
      readonly months: RefresherMonths;
      readonly due: string;
      readonly code: string;
    }[];
  }[];
}

/** Renders the codes of refreshers to print, for learners who do not reach this desk. */
export function refresherCodesPage(options: CodesOptions): Html {
  const {
    words,
    words: {t},
    group,
    ofGroup,
    learners,
  } = options;
  return page({
    ...options,
    title: t('desk.refresher.codes'),
    body: html`<div class="screen-only">
        <p>
          <a href="/records/refreshers?${new URLSearchParams({group}).toString()}"
            >${t('desk.refresher.back')}</a
          >
        </p>
        <h1>${t('desk.refresher.codes')}</h1>
        <p>${t('desk.refresher.codesLead')}</p>
        <h2>${t('desk.refresher.ofGroup')}</h2>
        <p>${t('desk.refresher.ofGroupLead')}</p>
        <p><code dir="ltr">${`npm run package -- --refresher ${ofGroup[0]?.code ?? ''}`}</code></p>
        ${codeList(ofGroup, words)}
        <p>${t('desk.refresher.ofGroupLimits')}</p>
      </div>
      <ul class="slips">
        ${learners.map(
          ({name, post, codes}) =>
            html`<li class="slip codes">
              <h2>${name}</h2>
              <p class="small">${post}</p>
              <p class="small">${t('desk.refresher.how')}</p>
              ${codeList(codes, words)}
            </li>`,
        )}
      </ul>`,
  });
}

const codeList = (
  codes: readonly {readonly months: RefresherMonths; readonly due?: string; readonly code: string}[],
  words: PageTexts,
): Html =>
  html`<dl class="codes">
    ${codes.map(
      ({months, due, code}) =>
        html`<dt>
            ${stageTitle(months, words)}${due !== undefined && html`, ${words.t('desk.refresher.from', {day: formatDay(words, due)})}`}
          </dt>
          <dd><code dir="ltr">${code}</code></dd>`,
    )}
  </dl>`;
