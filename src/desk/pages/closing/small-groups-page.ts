import {html, type Html} from '../../../text/html.ts';
import {groupField, page, type PageFrame} from '../layout.ts';

interface SmallGroupsOptions extends PageFrame {
  readonly groups: readonly string[];
  readonly group: string;
  /** Minimum number of people in a small group. */
  readonly size: number;
  /** The small groups; empty if no learner is in the chosen group. */
  readonly mixed: readonly (readonly {readonly name: string; readonly post: string}[])[];
}

/** The smallest and the largest size of small groups that a trainer can ask for. */
export const smallGroupSize = {least: 2, most: 6} as const;

/** Renders the page that divides the names into small groups, to show or to print. */
export function smallGroupsPage(options: SmallGroupsOptions): Html {
  const {
    words: {t},
    size,
    mixed,
  } = options;
  return page({
    ...options,
    title: t('desk.mix.title'),
    body: html`<div class="screen-only">
        <p><a href="/records/print">${t('desk.print.back')}</a></p>
        <h1>${t('desk.mix.title')}</h1>
        <p>${t('desk.mix.lead')}</p>
        <form method="get" action="/records/small-groups" class="filters">
          ${groupField(options)}
          <p>
            <label for="size">${t('desk.mix.size')}</label>
            <input
              id="size"
              name="size"
              type="number"
              min="${smallGroupSize.least}"
              max="${smallGroupSize.most}"
              value="${size}"
              required
            />
          </p>
          <button type="submit" class="quiet">${t('desk.mix.again')}</button>
        </form>
      </div>
      ${mixed.length > 0 && sheet(options)}`,
  });
}

const sheet = ({words: {t}, mixed}: SmallGroupsOptions): Html =>
  html`<article class="paper">
    <p class="small">${t('course.title')}</p>
    <h2 class="name-of-sheet">${t('desk.mix.title')}</h2>
    <p>${t('desk.mix.roles')}</p>
    <ul class="small-groups">
      ${mixed.map(
        (people, at) =>
          html`<li>
            <h3>${t('desk.mix.group', {number: at + 1})}</h3>
            <ol>
              ${people.map(({name, post}) => html`<li>${name} <span class="small">${post}</span></li>`)}
            </ol>
          </li>`,
      )}
    </ul>
  </article>`;
