import {html, type Html} from '../../../text/html.ts';
import {groupField, page, type PageFrame} from '../layout.ts';
import {formatDay} from '../page-texts.ts';

interface AttendanceOptions extends PageFrame {
  readonly people: readonly {readonly name: string; readonly post: string}[];
  readonly groups: readonly string[];
  readonly group: string;
  /** Days of the attendance list, such as `2026-11-30`. */
  readonly days: readonly string[];
}

/** Maximum number of days that fit on a page of A4. */
export const mostDays = 5;
/** Empty lines for people who are not on the list. */
const empty = Array.from({length: 4}, () => ({name: '', post: ''}));

/**
 * Renders the list that people sign on paper, one column for each day. The list of those who did the refresher is in
 * refresher-pages.ts.
 */
export function attendancePage(options: AttendanceOptions): Html {
  const {
    words,
    words: {t},
    people,
    group,
    days,
  } = options;
  return page({
    ...options,
    title: t('desk.attendance.title'),
    body: html`<div class="screen-only">
        <p><a href="/records/print">${t('desk.print.back')}</a></p>
        <h1>${t('desk.attendance.title')}</h1>
        <form method="get" action="/records/attendance" class="filters">
          ${groupField(options)}
          <p>
            <label for="from">${t('desk.attendance.from')}</label>
            <input id="from" name="from" type="date" value="${days[0]}" required />
          </p>
          <p>
            <label for="days">${t('desk.attendance.days')}</label>
            <input
              id="days"
              name="days"
              type="number"
              min="1"
              max="${mostDays}"
              value="${days.length}"
              required
            />
          </p>
          <button type="submit" class="quiet">${t('desk.records.choose')}</button>
        </form>
        <p class="note">${t('desk.print.how')}</p>
      </div>
      <article class="paper">
        <p class="small">${t('course.title')}</p>
        <h1>${t('desk.attendance.title')}</h1>
        ${group !== '' && html`<p>${group}</p>`}
        <div class="wide" role="region" aria-label="${t('desk.attendance.title')}" tabindex="0">
          <table class="signing">
            <thead>
              <tr>
                <th scope="col">${t('desk.attendance.number')}</th>
                <th scope="col">${t('desk.records.learner')}</th>
                <th scope="col">${t('desk.records.post')}</th>
                ${days.map(day => html`<th scope="col">${formatDay(words, day)}</th>`)}
              </tr>
            </thead>
            <tbody>
              ${[...people, ...empty].map(
                ({name, post}, at) =>
                  html`<tr>
                    <td>${at + 1}</td>
                    <td>${name}</td>
                    <td>${post}</td>
                    ${days.map(() => html`<td></td>`)}
                  </tr>`,
              )}
            </tbody>
          </table>
        </div>
      </article>`,
  });
}
