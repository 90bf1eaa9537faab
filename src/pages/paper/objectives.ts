import {html, nothing, type TemplateResult} from 'lit';
import type {ModuleData} from '../../content/course.ts';
import {prose} from '../../text/prose.ts';
import type {Texts} from '../../text/texts.ts';
import type {ModuleStanding} from './standing.ts';
import {partAddress} from '../place.ts';

/**
 * Renders a module with its number of right items. A press on this line shows `objectives`, with the lessons to read
 * again.
 */
export function moduleStanding(
  one: ModuleStanding,
  data: ModuleData,
  texts: Texts,
  {objectives = one.objectives, isOpen = false} = {},
): TemplateResult {
  const head = html`<span>${prose(texts.title(`${one.module}.title`))}</span>
    <span class="count">${texts.t('paper.ofObjective', {right: one.right, all: one.all})}</span>`;
  if (objectives.length === 0) return html`<p class="module">${head}</p>`;
  return html`<details ?open=${isOpen}>
    <summary class="module">${head}</summary>
    ${objectiveList({...one, objectives}, data, texts)}
  </details>`;
}

/**
 * Renders the objectives of one module, each with its count of right items. For an objective with errors, also lists
 * the lessons to read again. The texts of the namespace `paper` and of the module must be loaded.
 */
export function objectiveList(standing: ModuleStanding, data: ModuleData, texts: Texts): TemplateResult {
  return html`<ul class="standings">
    ${standing.objectives.map(
      ({objective, right, all}) =>
        html`<li class=${right < all ? 'is-open' : ''}>
          <span class="objective">${prose(texts.lookup(data.id, 'objectives.')(`${objective}.text`))}</span>
          <span class="count">${texts.t('paper.ofObjective', {right, all})}</span>
          ${right < all ? lessonsOf(objective, data, texts) : nothing}
        </li>`,
    )}
  </ul>`;
}

/** Number of lessons that an objective with errors shows at first. Further lessons are folded. */
const shownLessons = 2;

function lessonsOf(objective: string, {id: module, parts}: ModuleData, texts: Texts) {
  const links = parts
    .filter(part => part.kind === 'lesson' && part.objectives.includes(objective))
    .map(
      ({id: part}) =>
        html`<li>
          <a href=${partAddress(module, part)}>${prose(texts.title(`${module}.${part}.title`))}</a>
        </li>`,
    );
  if (links.length === 0) return nothing;
  const others = links.slice(shownLessons);
  return html`<div class="lessons">
    ${texts.t('paper.readAgain')}
    <ul>
      ${links.slice(0, shownLessons)}
    </ul>
    ${
      others.length === 0
        ? nothing
        : html`<details class="others">
            <summary>${texts.t('paper.readMore', {count: others.length})}</summary>
            <ul>
              ${others}
            </ul>
          </details>`
    }
  </div>`;
}
