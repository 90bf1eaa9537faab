import {html, nothing, type PropertyValues} from 'lit';
import {customElement, state} from 'lit/decorators.js';
import type {CheckedDigit, ParsedMrz, MrzReading} from '../mrz/parse.ts';
import {chipResults, type ReadResult} from '../model/chip.ts';
import {sealResults} from '../model/seal.ts';
import type {Page} from '../model/specimen.ts';
import {BenchPart} from '../view/part.element.ts';
import {benchReaderStyles} from './reader.styles.ts';
import {earlierPicture, facePairStyles} from '../view/face-pair.element.ts';
import {dataPageOf} from '../view/pointing.ts';
import {fieldsOf, readLines} from './reading.ts';
import {workingsOf} from './workings.element.ts';

/**
 * The reader. It shows the machine-readable lines as they were read, the calculation of each check digit, and
 * the results of the chip, the seal and the lists. It shows these data without a conclusion about the document. After the
 * decision it adds what the results of chip and seal mean at the counter.
 * @event bench-act - The learner starts a mark on the chip, on the seal or on a list.
 */
@customElement('bench-reader')
export class BenchReader extends BenchPart {
  static override styles = [benchReaderStyles, facePairStyles];

  @state() private isFirst = true;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('specimen')) this.isFirst = true;
  }

  #onAgain = () => {
    this.isFirst = false;
  };

  #lines(lines: readonly string[]): unknown {
    return html`<div class="lines code" tabindex="0" role="group" aria-label=${this.say('bench.lines')}>
      ${lines.map(line => html`<p>${Array.from(line, c => (c === '?' ? html`<mark>?</mark>` : c))}</p>`)}
    </div>`;
  }

  #unreadable({flaws}: Extract<MrzReading, {kind: 'unreadable'}>): unknown {
    const {say} = this;
    return flaws.map(
      ({kind, line, column, found}) =>
        html`<p class="wrong">${say(`bench.flaw.${kind}`, {line, column, found})}</p>`,
    );
  }

  #fields(parsed: ParsedMrz): unknown {
    const {say} = this;
    return html`<table>
      <caption>
        ${say('bench.fields')}
      </caption>
      <thead>
        <tr>
          <th scope="col">${say('bench.fieldName')}</th>
          <th scope="col">${say('bench.fieldText')}</th>
          <th scope="col">${say('bench.fieldPlace')}</th>
        </tr>
      </thead>
      <tbody>
        ${fieldsOf(parsed).map(
          ({name, text, at: {line, from, to}}) =>
            html`<tr>
              <th scope="row">${say(`bench.field.${name}`)}</th>
              <td class="code">${text || say('bench.empty')}</td>
              <td>${say(from === to ? 'bench.positionOne' : 'bench.position', {line, from, to})}</td>
            </tr>`,
        )}
      </tbody>
    </table>`;
  }

  #check(lines: readonly string[], check: CheckedDigit): unknown {
    const {say} = this;
    const {of, line, column, expected, found, isRight} = check;
    return html`<details class=${isRight ? 'is-right' : 'is-wrong'}>
      <summary>
        <span>${say(`bench.digit.${of}`)}</span>
        <span>${say(isRight ? 'bench.agrees' : 'bench.fails', {found, expected, line, column})}</span>
      </summary>
      ${workingsOf(lines, check, say)}
    </details>`;
  }

  #mrz(page: Page): unknown {
    const {say} = this;
    const {lines, reading} = readLines(this.specimen, page, this.isFirst);
    return html`<section>
      <h3>${say(page === 'visa' ? 'bench.readVisa' : 'bench.readDocument')}</h3>
      ${this.#lines(lines)}
      ${
        reading.kind === 'unreadable'
          ? html`${this.#unreadable(reading)}`
          : html`${this.#fields(reading)}
              ${reading.mayBeCut ? html`<p class="hint">${say('bench.mayBeCut')}</p>` : nothing}
              <h3>${say('bench.digits')}</h3>
              ${reading.checks.map(check => this.#check(lines, check))}`
      }
    </section>`;
  }

  #mark(place: 'chip' | 'seal' | 'record'): unknown {
    return this.locked
      ? nothing
      : html`<button
          class="link"
          @click=${() => this.act({type: 'point', place, tool: place === 'record' ? 'records' : 'reader'})}
        >
          ${this.say('bench.markThis', {place: this.say(`place.${place}`)})}
        </button>`;
  }

  #tested(place: 'chip' | 'seal', results: readonly ReadResult[]): unknown {
    const {say} = this;
    return html`<section>
      <h3>${say(`place.${place}`)}</h3>
      <ul class="results">
        ${results.map(
          ({key, values, means}) =>
            html`<li>
              ${say(key, values)} ${means && this.locked ? html`<p class="hint">${say(means)}</p>` : nothing}
            </li>`,
        )}
      </ul>
      ${this.#mark(place)}
    </section>`;
  }

  #answers(): unknown {
    const {say} = this;
    const {chip, seal, records} = this.specimen.reading;
    return html`${this.#tested('chip', chipResults(chip))}
      ${seal ? this.#tested('seal', sealResults(seal)) : nothing}
      <section>
        <h3>${say('bench.records')}</h3>
        <dl>
          ${records.map(
            ({list, result, values, picture}) =>
              html`<dt>${say(`list.${list}`)}</dt>
                <dd>
                  ${say(`record.${result}`, values)}
                  ${picture ? html`<div class="faces">${earlierPicture(picture, say)}</div>` : nothing}
                </dd>`,
          )}
        </dl>
        ${this.#mark('record')}
      </section>`;
  }

  protected override render(): unknown {
    const {say, specimen} = this;
    return html`<h2 tabindex="-1">${say('bench.reader')}</h2>
      <div class="strip">
        <button @click=${this.#onAgain}>${say('bench.readAgain')}</button>
        <p class="hint" role="status">${say(this.isFirst ? 'bench.readOnce' : 'bench.readTwice')}</p>
      </div>
      ${this.#mrz(dataPageOf(specimen))} ${specimen.visa ? this.#mrz('visa') : nothing} ${this.#answers()}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bench-reader': BenchReader;
  }
}
