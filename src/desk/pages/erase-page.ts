import {html, type Html} from '../../text/html.ts';
import {page, problemBox, type PageFrame} from './layout.ts';
import type {PageTexts} from './page-texts.ts';

interface EraseOptions extends PageFrame {
  /** Learner whose record is erased, or undefined for all records. */
  readonly learner: {readonly id: string; readonly name: string} | undefined;
  readonly count: number;
  /** Names of the files that still contain the data after the erasure. */
  readonly copies: readonly string[];
  readonly problem: string;
}

/** Renders the page that asks for confirmation before the desk permanently erases one record or all records. */
export function erasePage(options: EraseOptions): Html {
  const {
    words: {t},
    learner,
    count,
    copies,
    problem,
  } = options;
  const title = learner ? t('desk.erase.oneTitle', {name: learner.name}) : t('desk.erase.allTitle');
  const action = learner ? `/records/learner/${learner.id}/erase` : '/records/erase';
  return page({
    ...options,
    shape: 'card',
    title,
    body: html`<div class="card">
      <h1 class="plain">${title}</h1>
      <p class="warning">${learner ? t('desk.erase.oneWarning') : t('desk.erase.allWarning', {count})}</p>
      ${copyNote(copies, t)}
      <form method="post" action="${action}">
        ${problemBox(problem)}
        ${learner ? sure(t('desk.erase.sure')) : countField(t('desk.erase.count'), t('desk.erase.countHint', {count}))}
        <button type="submit" class="grave">
          ${learner ? t('desk.erase.oneGo') : t('desk.erase.allGo')}
        </button>
        <p>
          <a href="${learner ? `/records/learner/${learner.id}` : '/records'}">${t('desk.erase.back')}</a>
        </p>
      </form>
    </div>`,
  });
}

/** Renders the list of files on the desk's computer that still contain the erased data. */
export const copyNote = (copies: readonly string[], t: PageTexts['t']): Html | false =>
  copies.length > 0 &&
  html`<p>${t('desk.erase.copies')}</p>
    <ul class="copies">
      ${copies.map(name => html`<li><code>${name}</code></li>`)}
    </ul>`;

/** Renders the checkbox that a trainer must tick to confirm an erasure. `id` is its id on the page. */
export const sure = (text: string, id = 'sure'): Html =>
  html`<p class="tick">
    <input id="${id}" name="sure" type="checkbox" value="yes" required /><label for="${id}">${text}</label>
  </p>`;

const countField = (label: string, hint: string) =>
  html`<div class="field">
    <label for="count">${label}</label>
    <p class="hint" id="count-hint">${hint}</p>
    <input
      id="count"
      name="count"
      type="text"
      required
      inputmode="numeric"
      autocomplete="off"
      aria-describedby="count-hint"
    />
  </div>`;
