import {html} from 'lit';
import type {Debrief} from './debrief.ts';
import type {InterviewLabels} from '../talk/labels.element.ts';

/**
 * Renders how often the learner asked each kind of question, beside the number in a good interview. Each number has a
 * bar of proportional length.
 */
export function debriefMix(labels: InterviewLabels, {mix}: Debrief): unknown {
  const most = Math.max(1, ...mix.flatMap(row => [row.yours, row.good]));
  const bar = (count: number, whose: 'yours' | 'good') =>
    html`<td>
      ${count}
      <svg class="bar ${whose}" aria-hidden="true" width="${(count / most) * 100}%" height="12">
        <rect width="100%" height="100%" />
      </svg>
    </td>`;
  const sum = (whose: 'yours' | 'good', kinds = mix) => kinds.reduce((all, row) => all + row[whose], 0);
  const asking = mix.filter(({kind}) => kind === 'open' || kind === 'probing');
  return html`<table class="mix">
      <thead>
        <tr>
          <th scope="col">${labels('interview.mixKind')}</th>
          <th scope="col">${labels('interview.mixYours')}</th>
          <th scope="col">${labels('interview.mixGood')}</th>
        </tr>
      </thead>
      <tbody>
        ${mix.map(
          row =>
            html`<tr>
              <th scope="row">${labels(`interview.mix.${row.kind}`)}</th>
              ${bar(row.yours, 'yours')} ${bar(row.good, 'good')}
            </tr>`,
        )}
      </tbody>
    </table>
    <p>
      ${labels('interview.mixSum', {
        yours: sum('yours', asking),
        all: sum('yours'),
        good: sum('good', asking),
        total: sum('good'),
      })}
    </p>`;
}
