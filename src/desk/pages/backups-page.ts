import {join} from 'node:path';
import {html, type Html} from '../../text/html.ts';
import {page, type PageFrame} from './layout.ts';
import {formatMoment, type PageTexts} from './page-texts.ts';

interface BackupsOptions extends PageFrame {
  readonly backups: readonly {readonly name: string; readonly bytes: number; readonly madeAt: number}[];
  /** Folder of the back-ups on this computer. */
  readonly folder: string;
  /** Returns the command that replaces the records of this desk with those of a back-up file. */
  restoreCommand(file: string): string;
  readonly note: string;
}

/**
 * Renders the page that makes, lists and downloads back-ups of all records, and explains how to restore one.
 */
export function backupsPage(options: BackupsOptions): Html {
  const {
    words,
    words: {t},
    backups,
    folder,
    note,
  } = options;
  return page({
    ...options,
    title: t('desk.backups.title'),
    body: html`<p><a href="/records">${t('desk.learner.back')}</a></p>
      <h1>${t('desk.backups.title')}</h1>
      ${note !== '' && html`<p class="note" role="status">${note}</p>`}
      <p>${t('desk.backups.lead')}</p>
      <form method="post" action="/records/backups">
        <button type="submit">${t('desk.backups.make')}</button>
      </form>
      ${
        backups.length > 0 &&
        html`<h2>${t('desk.backups.list')}</h2>
          <p class="small">${t('desk.backups.folder')} <code>${folder}</code></p>
          <ul class="parts">
            ${backups.map(backup => line(backup, words))}
          </ul>`
      }
      <h2>${t('desk.backups.restoreTitle')}</h2>
      <p>${t('desk.backups.restore')}</p>
      <pre><code>${options.restoreCommand(join(folder, backups[0]?.name ?? 'FILE'))}</code></pre>`,
  });
}

const line = ({name, bytes, madeAt}: BackupsOptions['backups'][number], words: PageTexts) =>
  html`<li>
    <span>${formatMoment(words, madeAt)}</span>
    <span>${words.t('desk.backups.size', {size: words.formats.number(Math.ceil(bytes / 1024))})}</span>
    <a href="/records/backups/${name}" download>${words.t('desk.backups.download', {name})}</a>
  </li>`;
