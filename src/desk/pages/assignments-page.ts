import {html, type Html} from '../../text/html.ts';
import {checkedIf, groupChoices, page, problemBox, type PageFrame} from './layout.ts';
import {formatDay, formatSpan, type PageTexts} from './page-texts.ts';

/** A module with its parts in the order of the course. */
interface ModuleChoice {
  readonly title: string;
  readonly parts: readonly {readonly id: string; readonly title: string; readonly minutes: number}[];
}

/** A part that a group should do. */
interface AssignedPart {
  readonly id: string;
  readonly title: string;
  readonly minutes: number;
  /** Last day, such as `2026-11-30`. */
  readonly due: string;
}

/** Data of the page. If a form was rejected, `formFields` has its fields, so that the trainer can correct them. */
export interface AssignmentsOptions extends PageFrame {
  readonly modules: readonly ModuleChoice[];
  readonly groups: readonly string[];
  /** Assigned parts by group; '' is everybody. */
  readonly assigned: ReadonlyMap<string, readonly AssignedPart[]>;
  readonly note: string;
  readonly problem: string;
  readonly formFields: {readonly group: string; readonly due: string; readonly parts: readonly string[]};
}

/** Renders the page on which a trainer assigns parts of the course to groups, each with a last day. */
export function assignmentsPage(options: AssignmentsOptions): Html {
  const {
    words,
    words: {t},
    modules,
    assigned,
    note,
  } = options;
  return page({
    ...options,
    title: t('desk.assign.title'),
    body: html`<p><a href="/records">${t('desk.learner.back')}</a></p>
      <h1>${t('desk.assign.title')}</h1>
      ${note !== '' && html`<p class="note" role="status">${note}</p>`}
      <p>${t(modules.length > 0 ? 'desk.assign.lead' : 'desk.assign.unknown')}</p>
      ${[...assigned].map(([group, parts]) => groupList(group, parts, words))}
      ${modules.length > 0 && form(options)}`,
  });
}

function groupList(group: string, parts: readonly AssignedPart[], words: PageTexts): Html {
  const {t} = words;
  const minutes = parts.reduce((sum, part) => sum + part.minutes, 0);
  return html`<h2>${group === '' ? t('desk.assign.everybody') : group}</h2>
    <p class="sum">${t('desk.assign.sum', {count: parts.length, span: formatSpan(words, minutes * 60)})}</p>
    <ul class="parts">
      ${parts.map(
        ({id, title, minutes: each, due}) =>
          html`<li>
            <span>${title}</span>
            <span>${formatDay(words, due)}</span>
            <span>${formatSpan(words, each * 60)}</span>
            <form method="post" action="/records/assignments/remove">
              <input type="hidden" name="group" value="${group}" />
              <input type="hidden" name="part" value="${id}" />
              <button type="submit" class="quiet" aria-label="${t('desk.assign.remove')}: ${title}">
                ${t('desk.assign.remove')}
              </button>
            </form>
          </li>`,
      )}
    </ul>`;
}

const form = ({words, modules, groups, formFields, problem}: AssignmentsOptions): Html => {
  const {t} = words;
  return html`<h2>${t('desk.assign.more')}</h2>
    <form method="post" action="/records/assignments">
      ${problemBox(problem)}
      <div class="field">
        <label for="group">${t('desk.assign.group')}</label>
        <select id="group" name="group">
          ${groupChoices(groups, formFields.group, t('desk.assign.everybody'))}
        </select>
      </div>
      <div class="field">
        <label for="due">${t('desk.assign.due')}</label>
        <input id="due" name="due" type="date" value="${formFields.due}" required />
      </div>
      ${modules.map(
        ({title, parts}) =>
          html`<fieldset>
            <legend>${title}</legend>
            <ul class="choices">
              ${parts.map(
                part =>
                  html`<li class="tick">
                    <input
                      id="p-${part.id}"
                      name="part"
                      value="${part.id}"
                      type="checkbox"
                      ${checkedIf(formFields.parts.includes(part.id))}
                    />
                    <label for="p-${part.id}">${part.title}</label>
                    <span class="small">${formatSpan(words, part.minutes * 60)}</span>
                  </li>`,
              )}
            </ul>
          </fieldset>`,
      )}
      <button type="submit">${t('desk.assign.go')}</button>
    </form>`;
};
