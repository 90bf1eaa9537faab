import {html, nothing, type TemplateResult} from 'lit';
import {choicesAt, type LaidChoice} from './choices.ts';
import {linesRead, wordingKey, type ReadTurn} from './read-lines.ts';
import {reasonList} from './state-panel.ts';
import {textWithPlace, type RunView} from './view.ts';
import {benchTexts as said} from './bench-texts.ts';

/**
 * Renders the choices of the current decision, event or pause. A choice that is not offered is shown with the
 * reasons.
 */
export function choicesPanel(view: RunView, choose: (id: string) => void): TemplateResult {
  const choices = choicesAt(view.scenario, view.run.state);
  const questions = choices.filter(isQuestion);
  const row = (choice: LaidChoice) => choiceRow(view, choice, choose);
  return html`<section aria-labelledby="open">
    <h2 id="open" tabindex="-1">${said.openNow}</h2>
    ${choices.length === 0 ? html`<p>${said.over}</p>` : nothing}
    <ul class="rows">
      ${choices.filter(c => !isQuestion(c)).map(row)}
    </ul>
    ${questions.length > 0
      ? html`<details ?open=${questions.some(c => c.isOffered)}>
          <summary>${said.questions}</summary>
          <ul class="rows">
            ${questions.map(row)}
          </ul>
        </details>`
      : nothing}
  </section>`;
}

const isQuestion = ({prefix}: LaidChoice): boolean => prefix?.startsWith('questions.') ?? false;

const choiceRow = (view: RunView, choice: LaidChoice, choose: (id: string) => void) => {
  const {id, prefix, grade, isRegraded, questionType, isOffered, effects, reasons} = choice;
  return html`<li class=${isOffered ? 'known' : 'unknown'}>
    <p class="head">
      <strong>${id}</strong>
      ${grade ? html`<span>${grade}${isRegraded ? html` (${said.regraded})` : nothing}</span>` : nothing}
      ${questionType ? html`<span>${questionType}</span>` : nothing}
      <span class="mark">${isOffered ? said.offered : said.notOffered}</span>
    </p>
    ${prefix === undefined ? nothing : textWithPlace(view, wordingKey(view.shown, prefix))}
    ${effects.length > 0 ? html`<p class="effects">${effects.join('; ')}</p>` : nothing} ${reasonList(reasons)}
    ${isOffered
      ? html`<button type="button" aria-label=${`${said.choose} ${id}`} @click=${() => choose(id)}>
          ${said.choose}
        </button>`
      : nothing}
  </li>`;
};

/** Renders everything that the learner has read up to this point. */
export function linesPanel(view: RunView): TemplateResult {
  const {scenario, shown, run} = view;
  return html`<section aria-labelledby="lines">
    <h2 id="lines">${said.lines}</h2>
    <ol class="turns" start="0">
      ${linesRead(scenario, shown, run.start, run.turns).map(turn => turnRow(view, turn))}
    </ol>
  </section>`;
}

const turnRow = (view: RunView, {choice, lines}: ReadTurn) =>
  html`<li>
    <p class="head"><strong>${choice ?? said.before}</strong></p>
    ${lines.map(
      ({who, key}) =>
        html`<div class="line ${who}">
          <p class="who">${who === 'you' ? said.you : said.scene}</p>
          ${textWithPlace(view, key)}
        </div>`,
    )}
  </li>`;
