import {html, type Html} from '../../text/html.ts';
import {faultList} from './fault-list.ts';
import {page, type PageFrame} from './layout.ts';
import type {PageTexts} from './page-texts.ts';

/**
 * Data of the page after an import: the number of imported results, or the faults. If there is a fault, no result is
 * imported.
 */
export interface ImportOptions extends PageFrame {
  /** Number of results that the form has just imported; 0 before. */
  readonly count: number;
  /** Facts that are missing in these results, because their source does not have them. */
  readonly missing: readonly string[];
  /** Codes of a form that was rejected, so that the trainer can correct them. */
  readonly text: string;
  readonly faults: Parameters<typeof faultList>[0];
}

/** Renders the page on which a trainer imports result codes, reports of an LMS and xAPI statements. */
export function importPage({count, missing, text, faults, ...frame}: ImportOptions): Html {
  const {
    words,
    words: {t},
  } = frame;
  const form = (fields: Html) =>
    html`<form method="post" action="/records/import" enctype="multipart/form-data">
      ${fields}
      <button type="submit">${t('desk.import.go')}</button>
    </form>`;
  return page({
    ...frame,
    title: t('desk.import.title'),
    body: html`<p><a href="/records">${t('desk.learner.back')}</a></p>
      <h1>${t('desk.import.title')}</h1>
      ${
        count > 0 &&
        html`<div class="note" role="status">
          <p>${t('desk.import.taken', {count})}</p>
          ${missing.length > 0 && html`<p>${missingText(missing, t)}</p>`}
        </div>`
      }
      ${faultList(faults, words)}
      <p>${t('desk.import.lead')}</p>
      <h2>${t('desk.import.codes')}</h2>
      ${form(
        html`<div class="field">
          <label for="codes">${t('desk.import.codesLabel')}</label>
          <p class="hint" id="codes-hint">${t('desk.import.codesHint')}</p>
          <textarea id="codes" name="codes" rows="6" spellcheck="false" aria-describedby="codes-hint">
${text}</textarea>
        </div>`,
      )}
      <h2>${t('desk.import.files')}</h2>
      ${form(
        html`<div class="field">
          <label for="file">${t('desk.import.file')}</label>
          <p class="hint" id="file-hint">${t('desk.import.fileHint')}</p>
          <input
            id="file"
            name="file"
            type="file"
            required
            accept=".csv,.txt,.tsv,.xlsx,.json,.jsonl"
            aria-describedby="file-hint"
          />
        </div>`,
      )}`,
  });
}

/** Lists the facts that a source of results lacks. Otherwise a reader could take a missing score for 0. */
export const missingText = (missing: readonly string[], t: PageTexts['t']): string =>
  t('desk.import.missing', {facts: missing.map(fact => t(`desk.import.fact.${fact}`)).join(', ')});
