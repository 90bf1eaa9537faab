import {html, nothing, type TemplateResult} from 'lit';
import type {ModuleData} from '../../content/course.ts';
import {prose} from '../../text/prose.ts';
import type {Texts} from '../../text/texts.ts';
import type {ModuleStanding} from './standing.ts';
import {partAddress} from '../place.ts';

/**
 * Renders the objectives of one module, each with its count of right items. For an objective with errors,
 * also lists the lessons to read again. The namespace `paper` and the namespace of the module must be loaded.
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

function lessonsOf(objective: string, {id: module, parts}: ModuleData, texts: Texts) {
  const lessons = parts.filter(part => part.kind === 'lesson' && part.objectives.includes(objective));
  if (lessons.length === 0) return nothing;
  return html`<span class="lessons"
    >${texts.t('paper.readAgain')}
    ${lessons.map(
      ({id: part}, n) =>
        html`${n > 0 ? ' · ' : ''}<a href=${partAddress(module, part)}
            >${prose(texts.title(`${module}.${part}.title`))}</a
          >`,
    )}</span
  >`;
}
