import {html, nothing} from 'lit';
import {parseMrz, type CheckedDigit} from '../mrz/parse.ts';
import type {BenchTexts} from '../view/bench-texts.ts';
import {worked} from './reading.ts';

/** Renders the calculation of a check digit, step by step. Renders nothing if the lines cannot be parsed. */
export function workingsOf(lines: readonly string[], check: CheckedDigit, say: BenchTexts): unknown {
  const reading = parseMrz(lines);
  if (reading.kind !== 'parsed') return nothing;
  const {steps, sum} = worked(reading, lines, check);
  const row = (key: string, value: (step: (typeof steps)[number]) => unknown) =>
    html`<tr>
      <th scope="row">${say(key)}</th>
      ${steps.map(step => html`<td>${value(step)}</td>`)}
    </tr>`;
  return html`<div class="workings" tabindex="0" role="group" aria-label=${say('bench.workings')}>
      <table>
        <tbody>
          ${row('bench.character', ({character}) => html`<span class="code">${character}</span>`)}
          ${row('bench.value', ({value}) => value)} ${row('bench.weight', ({weight}) => weight)}
          ${row('bench.product', ({product}) => product)}
        </tbody>
      </table>
    </div>
    <p>${say('bench.sum', {sum, rest: sum % 10, found: check.found})}</p>`;
}
