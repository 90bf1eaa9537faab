import {Html, html} from '../../../text/html.ts';
import {checkedIf, page, type PageFrame} from '../layout.ts';

/** A question as it is printed. */
export interface PrintedQuestion {
  readonly stem: string;
  /** Options, items or steps. Empty if the learner answers in writing. */
  readonly options: readonly string[];
  /** Targets to which the options are assigned; empty for a question without targets. */
  readonly targets: readonly string[];
  /** How the answer is given: by ticks, by numbers for an order, by letters of targets, or in writing. */
  readonly kind: 'tick' | 'order' | 'assign' | 'write';
  /** The right answers, for the answer key. */
  readonly right: readonly string[];
}

interface QuestionsOptions extends PageFrame {
  /** Modules with the parts that have questions. */
  readonly modules: readonly {
    readonly title: string;
    readonly parts: readonly {readonly id: string; readonly title: string}[];
  }[];
  /** The chosen part; undefined before the trainer has chosen one. */
  readonly chosenPart:
    | {readonly id: string; readonly title: string; readonly questions: readonly PrintedQuestion[]}
    | undefined;
  readonly hasKey: boolean;
}

/** Renders the page that prints the questions of a part, with or without the answer key. */
export function questionsPage(options: QuestionsOptions): Html {
  const {
    words: {t},
    modules,
    chosenPart,
    hasKey,
  } = options;
  return page({
    ...options,
    title: t('desk.questions.title'),
    body: html`<div class="screen-only">
        <p><a href="/records/print">${t('desk.print.back')}</a></p>
        <h1>${t('desk.questions.title')}</h1>
        <p>${t(modules.length === 0 ? 'desk.questions.none' : 'desk.questions.lead')}</p>
        ${
          modules.length > 0 &&
          html`<form method="get" action="/records/questions">
            <div class="field">
              <label for="part">${t('desk.questions.part')}</label>
              <select id="part" name="part">
                ${modules.map(
                  ({title, parts}) =>
                    html`<optgroup label="${title}">
                      ${parts.map(
                        part =>
                          html`<option
                            value="${part.id}"
                            ${part.id === chosenPart?.id && new Html('selected')}
                          >
                            ${part.title}
                          </option>`,
                      )}
                    </optgroup>`,
                )}
              </select>
            </div>
            <p class="tick">
              <input id="key" name="key" type="checkbox" value="yes" ${checkedIf(hasKey)} />
              <label for="key">${t('desk.questions.key')}</label>
            </p>
            <button type="submit">${t('desk.questions.show')}</button>
          </form>`
        }
        ${chosenPart && html`<p class="note">${t('desk.print.how')}</p>`}
      </div>
      ${
        chosenPart &&
        html`<article class="paper">
          <p class="small">${t('course.title')}</p>
          <h2 class="name-of-sheet">${chosenPart.title}</h2>
          <p>${t(hasKey ? 'desk.questions.keyLead' : 'desk.questions.paperLead')}</p>
          <ol class="questions">
            ${chosenPart.questions.map(question => renderQuestion(question, hasKey, options))}
          </ol>
        </article>`
      }`,
  });
}

const letter = (at: number): string => String.fromCharCode('A'.charCodeAt(0) + at);

function renderQuestion(
  {stem, options, targets, kind, right}: PrintedQuestion,
  hasKey: boolean,
  {words: {t}}: QuestionsOptions,
): Html {
  const answerArea =
    kind === 'write'
      ? html`<p class="line"></p>`
      : html`<ul class="answers-of-${kind}">
          ${options.map(option => html`<li><span class="box"></span> ${option}</li>`)}
        </ul>`;
  return html`<li>
    <p class="stem">${stem}</p>
    ${kind !== 'tick' && html`<p class="small">${t(`desk.questions.how.${kind}`)}</p>`}
    ${targets.length > 0 && html`<p>${targets.map((target, at) => html`<strong>${letter(at)}</strong> ${target} &emsp;`)}</p>`}
    ${answerArea}
    ${
      hasKey &&
      html`<p class="key-of-question">
        <strong>${t('desk.learner.right')}</strong>
        ${right.map((text, at) => html`${at > 0 && html`<br />`}${text}`)}
      </p>`
    }
  </li>`;
}
