import {html, nothing} from 'lit';
import {customElement, property, query, state} from 'lit/decorators.js';
import {common} from '../../ui/common.styles.ts';
import {GuardedElement} from '../../ui/guarded-element.ts';
import {judge} from './judgement.ts';
import {
  basisOf,
  consequences,
  judgementText,
  lines,
  reportText,
  type ReportLine,
  type SelfTest,
  type TestedPackage,
} from './lines.ts';
import {selfTestStyles} from './self-test.styles.ts';

const tones = {
  all: 'good',
  partly: 'good',
  taken: 'open',
  essentials: 'open',
  unsure: 'open',
  little: 'bad',
  nothing: 'bad',
  damaged: 'bad',
} as const;

/** Adds a possible line break after each dot in the name of an LMS field, so that long names wrap. */
const breakable = (name: string): unknown => name.split(/(?<=\.)/).map(word => html`${word}<wbr />`);

/**
 * Shows the outcome of the self-test: a judgement, its consequences, a table, and a report to copy or print.
 */
@customElement('self-test-outcome')
export class SelfTestOutcome extends GuardedElement {
  static override styles = [common, selfTestStyles];

  @property({attribute: false}) tested!: TestedPackage;
  @property({attribute: false}) run!: SelfTest;

  @state() private copied: 'copied' | 'select' | undefined;
  @query('textarea') private area!: HTMLTextAreaElement;

  #onCopy = async () => {
    try {
      await navigator.clipboard.writeText(this.area.value);
      this.copied = 'copied';
    } catch {
      // The browser may provide no clipboard on plain HTTP and in restricted frames. Select the text, so that the
      // administrator can copy it by keyboard.
      this.area.focus();
      this.area.select();
      this.copied = 'select';
    }
  };

  #onPrint = () => print();

  #judgement() {
    const {texts, run, tested} = this;
    const judgement = judge(run.lmsTrial, basisOf(run, tested));
    const means = consequences(run.lmsTrial, texts);
    return html`<h2>${texts.t('self-test.resultTitle')}</h2>
      <p class="judgement ${tones[judgement]}">${judgementText(run, tested, texts)}</p>
      ${
        means.length > 0
          ? html`<h3>${texts.t('self-test.meansTitle')}</h3>
              <ul>
                ${means.map(words => html`<li>${words}</li>`)}
              </ul>`
          : nothing
      }`;
  }

  #line({what, result, note, tone}: ReportLine) {
    return html`<tr class=${tone}>
      <th scope="row">${what}</th>
      <td>
        <span class="result">${result}</span>${note ? html`<span class="quiet">${note}</span>` : nothing}
      </td>
    </tr>`;
  }

  #lines(table: readonly ReportLine[]) {
    const {texts} = this;
    return html`<table class="lines">
      <caption>
        ${texts.t('self-test.tableTitle')}
      </caption>
      <thead>
        <tr>
          <th scope="col">${texts.t('self-test.columnWhat')}</th>
          <th scope="col">${texts.t('self-test.columnResult')}</th>
        </tr>
      </thead>
      <tbody>
        ${table.map(line => this.#line(line))}
      </tbody>
    </table>`;
  }

  #values() {
    const {
      texts,
      run: {lmsTrial},
    } = this;
    return html`<details>
      <summary>${texts.t('self-test.detailTitle')}</summary>
      <table class="values" aria-label=${texts.t('self-test.detailTitle')}>
        <thead>
          <tr>
            <th scope="col">${texts.t('self-test.columnSet')}</th>
            <th scope="col">${texts.t('self-test.columnRead')}</th>
            <th scope="col">${texts.t('self-test.columnResult')}</th>
          </tr>
        </thead>
        <tbody>
          ${lmsTrial.findings.map(
            ({set, read, verdict}) =>
              html`<tr>
                <td dir="ltr">${breakable(set)}</td>
                <td dir="ltr">${breakable(read)}</td>
                <td>${texts.t(`self-test.${verdict}`)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </details>`;
  }

  #report(table: readonly ReportLine[]) {
    const {texts, run, tested, copied} = this;
    const words = reportText(run, tested, table, navigator.userAgent, texts);
    return html`<h3 id="report">${texts.t('self-test.reportTitle')}</h3>
      <p>${texts.t('self-test.reportNote')}</p>
      <textarea readonly rows="12" aria-labelledby="report" spellcheck="false" .value=${words}></textarea>
      <pre class="printed">${words}</pre>
      <div class="acts">
        <button @click=${this.#onCopy}>${texts.t('self-test.copy')}</button>
        <button @click=${this.#onPrint}>${texts.t('self-test.print')}</button>
        <span role="status">${copied ? texts.t(`self-test.${copied}`) : nothing}</span>
      </div>`;
  }

  protected override screen(): unknown {
    const table = lines(this.run, this.tested, this.texts);
    return html`${this.#judgement()} ${this.#lines(table)} ${this.#values()} ${this.#report(table)}`;
  }
}
