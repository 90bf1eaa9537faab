import {html, nothing, type TemplateResult} from 'lit';
import {prose} from '../../text/prose.ts';
import type {Texts} from '../../text/texts.ts';
import type {Conditions, TestStanding} from './conditions.ts';
import {markIcon} from '../../ui/mark-icon.ts';
import {partAddress} from '../place.ts';

const ring = html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
  <circle cx="8" cy="8" r="7"></circle>
</svg>`;

/**
 * Returns the name of a test in the results as HTML. The final test has its own title. Any other test has the
 * title of its module.
 */
export const nameOfTest = ({module, part, isFinal}: TestStanding, texts: Texts): string =>
  texts.title(isFinal ? `${module}.${part}.title` : `${module}.title`);

/**
 * Renders the completion conditions. A met condition has a tick. An open condition has links to its parts.
 * The namespace `results` must be loaded.
 */
export function missingList(
  {parts, tests, score, isDone}: Conditions,
  mark: number,
  texts: Texts,
): TemplateResult {
  const askedTests = tests.filter(({isAsked}) => isAsked);
  const open = askedTests.filter(({isReached}) => !isReached);
  const left = parts.all - parts.done;
  return html`<ul class="conditions">
    ${
      parts.all === 0
        ? nothing
        : line(
            left === 0,
            left === 0
              ? texts.t('results.partsDone', {all: parts.all})
              : texts.t('results.partsLeft', {count: left}),
            parts.left.map(to => link(to, texts.title(`${to.module}.title`))),
          )
    }
    ${
      askedTests.length === 0
        ? nothing
        : line(
            open.length === 0,
            open.length === 0
              ? texts.t('results.testsDone', {mark})
              : texts.t('results.testsLeft', {count: open.length, mark}),
            open.map(test => link(test, nameOfTest(test, texts))),
          )
    }
    ${
      score === undefined
        ? nothing
        : line(
            isDone,
            texts.t(isDone ? 'results.scoreDone' : 'results.scoreLeft', {mark, percent: score}),
            [],
          )
    }
  </ul>`;
}

const link = ({module, part}: {readonly module: string; readonly part: string}, title: string) =>
  html`<a href=${partAddress(module, part)}>${prose(title)}</a>`;

const line = (isMet: boolean, words: string, links: readonly TemplateResult[]) =>
  html`<li class=${isMet ? 'is-met' : ''}>
    ${isMet ? markIcon('right') : ring}
    <div>
      ${words}
      ${
        links.length === 0
          ? nothing
          : html`<ul class="links">
              ${links.map(one => html`<li>${one}</li>`)}
            </ul>`
      }
    </div>
  </li>`;
