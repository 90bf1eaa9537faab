import {html, nothing} from 'lit';
import {worked} from '../../documents/bench/reading.ts';
import {parseMrz, type CheckedDigit} from '../../documents/mrz/parse.ts';
import type {Texts} from '../../text/texts.ts';

/**
 * Renders the calculation of a check digit, in the same form as the document reader on the bench. Renders
 * nothing if the lines cannot be parsed.
 */
export function workingsOf(lines: readonly string[], check: CheckedDigit, texts: Texts): unknown {
  const reading = parseMrz(lines);
  if (reading.kind !== 'parsed') return nothing;
  const {steps, sum} = worked(reading, lines, check);
  const row = (key: string, value: (step: (typeof steps)[number]) => unknown) =>
    html`<tr>
      <th scope="row">${texts.say(key)}</th>
      ${steps.map(step => html`<td>${value(step)}</td>`)}
    </tr>`;
  return html`<div class="workings" tabindex="0" role="group" aria-label=${texts.say('bench.workings')}>
      <table>
        <tbody>
          ${row('bench.character', ({character}) => html`<span class="code">${character}</span>`)}
          ${row('bench.value', ({value}) => value)} ${row('bench.weight', ({weight}) => weight)}
          ${row('bench.product', ({product}) => product)}
        </tbody>
      </table>
    </div>
    <p>${texts.say('bench.sum', {sum, rest: sum % 10, found: check.found})}</p>`;
}
