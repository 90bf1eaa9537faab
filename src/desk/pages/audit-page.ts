import {html, type Html} from '../../text/html.ts';
import {page, type PageFrame} from './layout.ts';
import {formatMoment} from './page-texts.ts';

interface AuditOptions extends PageFrame {
  /** Lines of the log, newest first. `about` is the id of a learner, a number of records, or ''. */
  readonly lines: readonly {
    readonly at: number;
    readonly address: string;
    readonly deed: string;
    readonly about: string;
  }[];
  /** Names of the learners by id. */
  readonly names: ReadonlyMap<string, string>;
}

/** Renders the log of what trainers read, changed and erased. */
export function auditPage(options: AuditOptions): Html {
  const {
    words,
    words: {t},
    lines,
    names,
  } = options;
  const about = (text: string): Html | string => {
    if (text === '' || /^\d+$/.test(text)) return text;
    const name = names.get(text);
    return name === undefined ? t('desk.audit.erased') : html`<a href="/records/learner/${text}">${name}</a>`;
  };
  return page({
    ...options,
    title: t('desk.audit.title'),
    body: html`<p><a href="/records/desk">${t('desk.audit.back')}</a></p>
      <h1>${t('desk.audit.title')}</h1>
      <p>${t('desk.audit.lead')}</p>
      <ul class="parts">
        ${lines.map(
          line =>
            html`<li>
              <span>${t(`desk.audit.deed.${line.deed}`)}</span>
              <span>${about(line.about)}</span>
              <span class="small">${formatMoment(words, line.at)}, ${line.address}</span>
            </li>`,
        )}
      </ul>`,
  });
}
