import {html, type Html} from '../../text/html.ts';
import {checkedIf, page, problemBox, type PageFrame} from './layout.ts';

/**
 * Data of the page: the settings and the messages. After a form was rejected, the settings are those that the trainer
 * typed; otherwise, the stored settings.
 */
export interface AdmissionOptions extends PageFrame {
  readonly settings: {
    readonly rule: 'open' | 'word' | 'list';
    readonly word: string;
    readonly most: number | null;
  };
  /** Current number of learners in the records. */
  readonly count: number;
  readonly note: string;
  readonly problem: string;
}

/** Renders the page on which a trainer decides who may start a record. */
export function admissionPage(options: AdmissionOptions): Html {
  const {
    words: {t},
    note,
    count,
  } = options;
  return page({
    ...options,
    title: t('desk.admission.title'),
    body: html`<p><a href="/records">${t('desk.learner.back')}</a></p>
      <h1>${t('desk.admission.title')}</h1>
      ${note !== '' && html`<p class="note" role="status">${note}</p>`}
      <p>${t('desk.admission.lead')} ${t('desk.records.learners', {count})}</p>
      ${settingsForm(options)}
      <p><a href="/records/names">${t('desk.names.title')}</a></p>`,
  });
}

function settingsForm({words: {t}, settings: {rule, word, most}, problem}: AdmissionOptions): Html {
  const choice = (value: typeof rule, label: string) =>
    html`<p class="tick">
      <input id="rule-${value}" name="rule" value="${value}" type="radio" ${checkedIf(rule === value)} />
      <label for="rule-${value}">${label}</label>
    </p>`;
  return html`<form method="post" action="/records/admission">
    ${problemBox(problem)}
    <fieldset>
      <legend>${t('desk.admission.rule')}</legend>
      ${choice('open', t('desk.admission.open'))} ${choice('word', t('desk.admission.word'))}
      ${choice('list', t('desk.admission.list'))}
    </fieldset>
    <div class="field">
      <label for="word">${t('desk.admission.wordLabel')}</label>
      <p class="hint" id="word-hint">${t('desk.admission.wordHint')}</p>
      <input
        id="word"
        name="word"
        type="text"
        value="${word}"
        maxlength="60"
        autocomplete="off"
        aria-describedby="word-hint"
      />
    </div>
    <div class="field">
      <label for="most">${t('desk.admission.most')}</label>
      <p class="hint" id="most-hint">${t('desk.admission.mostHint')}</p>
      <input
        id="most"
        name="most"
        type="text"
        value="${most ?? ''}"
        inputmode="numeric"
        maxlength="6"
        autocomplete="off"
        aria-describedby="most-hint"
      />
    </div>
    <button type="submit">${t('desk.admission.save')}</button>
  </form>`;
}
