import {html, type Html} from '../../text/html.ts';
import {faultList} from './fault-list.ts';
import {page, type PageFrame} from './layout.ts';

/**
 * Data of the page. If the form was rejected, `text` is the list from this form, so that the trainer can correct it.
 */
export interface NamesOptions extends PageFrame {
  /** Current number of learners in the records. */
  readonly count: number;
  readonly note: string;
  readonly text: string;
  readonly faults: Parameters<typeof faultList>[0];
}

/** Renders the page on which a trainer enters the names of learners who may sign in. */
export function namesPage({count, note, text, faults, ...frame}: NamesOptions): Html {
  const {
    words,
    words: {t},
  } = frame;
  return page({
    ...frame,
    title: t('desk.names.title'),
    body: html`<p><a href="/records">${t('desk.learner.back')}</a></p>
      <h1>${t('desk.names.title')}</h1>
      ${note !== '' && html`<p class="note" role="status">${note}</p>`}
      <p>${t('desk.names.lead')} ${t('desk.records.learners', {count})}</p>
      <p><a href="/records/slips">${t('desk.slips.title')}</a></p>
      <form method="post" action="/records/names" enctype="multipart/form-data">
        ${faultList(faults, words)}
        <div class="field">
          <label for="names">${t('desk.names.label')}</label>
          <p class="hint" id="names-hint">${t('desk.names.hint')}</p>
          <textarea id="names" name="names" rows="8" spellcheck="false" aria-describedby="names-hint">
${text}</textarea>
        </div>
        <div class="field">
          <label for="file">${t('desk.names.file')}</label>
          <p class="hint" id="file-hint">${t('desk.names.fileHint')}</p>
          <input
            id="file"
            name="file"
            type="file"
            accept=".csv,.txt,.tsv,.xlsx"
            aria-describedby="file-hint"
          />
        </div>
        <button type="submit">${t('desk.names.add')}</button>
      </form>`,
  });
}
