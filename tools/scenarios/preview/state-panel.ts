import {html, nothing, type TemplateResult} from 'lit';
import {distressBand, levelAt, trustBand} from '../../../src/scenario/model/bands.ts';
import {endingOf} from '../../../src/scenario/engine/ending.ts';
import {pointsOf, taskPoints} from '../../../src/scenario/engine/points.ts';
import {isTrueIn} from '../../../src/scenario/model/state.ts';
import {reasonsOfRule, type OfferCondition} from './reasons.ts';
import {prose} from '../../../src/text/prose.ts';
import {benchTexts as said} from './bench-texts.ts';
import type {RunView} from './view.ts';

const list = (items: readonly string[]) => (items.length > 0 ? items.join(', ') : said.none);
const yesNo = (is: boolean) => (is ? said.yes : said.no);

/** Renders the current state in one line. Screen readers announce each change of this line. */
export function summaryLine({scenario, run: {state}}: RunView): TemplateResult {
  const {place, mode, trust, distress, minutes} = state;
  return html`<p class="summary" role="status">
    <strong>${place}</strong>${mode === 'open' ? nothing : html` (${mode})`}: ${said.trust} ${trust}
    (${trustBand(trust)}), ${said.distress} ${distress} (${distressBand(distress)}), ${said.minutes} ${minutes}
    ${said.of} ${scenario.budget}
  </p>`;
}

/** Renders the current state with the ids and numbers of the scenario file. */
export function statePanel({scenario, run: {state}}: RunView): TemplateResult {
  const {trust, distress, first} = state;
  const rows: readonly (readonly [name: string, value: string | number])[] = [
    [said.trust, `${trust} (${trustBand(trust)})`],
    [said.distress, `${distress} (${distressBand(distress)})`],
    [said.level, levelAt(trust, distress, first)],
    [said.first, first],
    [said.minutes, `${state.minutes} ${said.of} ${scenario.budget}`],
    [said.mode, state.mode],
    [said.place, state.place],
    [said.variant, state.variant || said.none],
    [said.chosen, list(Object.entries(state.chosen).map(([point, option]) => `${point}: ${option}`))],
    [
      said.later,
      list(
        state.later.map(
          l => `${said.comesAt} ${l.at}: ${said.trust} ${l.trust}, ${said.distress} ${l.distress}`,
        ),
      ),
    ],
    [said.room, list(Object.entries(state.room).map(([flag, is]) => `${flag}: ${is}`))],
    [said.asked, list(state.questionsAsked)],
    [said.breaks, list(state.breaks)],
    [said.tried, list(state.repairs)],
    [said.pending, state.pending || said.none],
    [said.uncorrected, yesNo(state.uncorrected)],
    [said.stopped, yesNo(state.stopped)],
  ];
  return html`<section aria-labelledby="state">
    <h2 id="state">${said.state}</h2>
    <dl>
      ${rows.map(
        ([name, value]) =>
          html`<div>
            <dt>${name}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
    </dl>
  </section>`;
}

/** Renders each fact with the level that it needs, and whether it is known. */
export const factsPanel = ({scenario, run: {state}, words, keyOf, placeOf}: RunView): TemplateResult =>
  html`<section aria-labelledby="facts">
    <h2 id="facts">${said.facts}</h2>
    <ul class="rows">
      ${scenario.facts.map(fact => {
        const key = keyOf(`facts.${fact.id}.note`);
        const is = state.known.includes(fact.id)
          ? said.known
          : isTrueIn(fact, state.variant)
            ? said.unknown
            : said.untrue;
        return html`<li class=${is === said.known ? 'known' : 'unknown'}>
          <p class="head"><strong>${fact.id}</strong> <span>${fact.level}</span> <span class="mark">${is}</span></p>
          <p>${prose(words(key))}</p>
          <p class="key"><code>${key}</code> <span>${placeOf(key)}</span></p>
        </li>`;
      })}
    </ul>
  </section>`;

/** Renders the points and the ending, as if the interview ended here. */
export function pointsPanel({scenario, run: {state}, words}: RunView): TemplateResult {
  const {total, limit, ...shares} = pointsOf(scenario, state);
  const ending = endingOf(scenario, state);
  const limited = limit && html`, ${said.limited} ${limit.points} (${limit.why})`;
  return html`<section aria-labelledby="points">
    <h2 id="points">${said.points}</h2>
    <p>
      ${Object.entries(shares).map(([share, points]) => html`${share} ${points}, `)}
      <strong>${total} ${said.total}</strong>${limited ?? nothing}
    </p>
    <p>
      ${state.mode === 'ended' ? said.ended : said.wouldEnd} <strong>${ending.id}</strong>
      ${prose(words(`endings.${ending.id}.title`))} ${ending.safe ? html`(${said.safe})` : nothing}
    </p>
    <details>
      <summary>${said.tasks}</summary>
      <ul class="rows">
        ${scenario.tasks.map(
          task =>
            html`<li>
              <p class="head"><strong>${task.id}</strong> <span>${task.share}</span> <span>${taskPoints(task, state)}</span></p>
              ${task.earn.map(step => html`<p>${step.points}</p>${reasonList(reasonsOfRule(step.when, state))}`)}
            </li>`,
        )}
      </ul>
    </details>
    <details>
      <summary>${said.endings}</summary>
      <ul class="rows">
        ${scenario.endings.map(
          e =>
            html`<li>
              <p class="head"><strong>${e.id}</strong></p>
              ${reasonList(reasonsOfRule(e.rule, state))}
            </li>`,
        )}
      </ul>
    </details>
  </section>`;
}

/** Renders conditions. A word says whether each condition holds, so that colour is not the only cue. */
export const reasonList = (reasons: readonly OfferCondition[]): TemplateResult | typeof nothing =>
  reasons.length === 0
    ? nothing
    : html`<ul class="reasons">
        ${reasons.map(
          ({text, holds}) =>
            html`<li class=${holds ? 'holds' : 'fails'}>
              <span class="mark">${yesNo(holds)}</span> ${text}
            </li>`,
        )}
      </ul>`;
