import {html, type Html} from '../../../text/html.ts';
import {page, type PageFrame} from '../layout.ts';

/** A sheet of which the desk has one file for each language of the course. */
export interface PrintedSheet {
  readonly title: string;
  /** File names by language. */
  readonly files: readonly {readonly language: string; readonly name: string}[];
}

interface PrintOptions extends PageFrame {
  /** Sheets by their kind, in the order in which the page shows them. */
  readonly sheets: readonly {readonly kind: string; readonly sheets: readonly PrintedSheet[]}[];
  /** True if the desk plays our own course, which has questions, sheets and job aids. */
  readonly isOurs: boolean;
}

/** The command that makes the files of sheets. */
const sheetsCommand = 'npm run cards';

/** Renders the print room: one page with everything that a trainer prints for a workshop. */
export function printPage(options: PrintOptions): Html {
  const {
    words,
    words: {t},
    sheets,
    isOurs,
  } = options;
  const name = (code: string) => words.languages.find(each => each.code === code)?.name ?? code;
  const links = (...all: readonly (readonly [address: string, text: string])[]) =>
    html`<ul class="plain-links">
      ${all.map(([address, text]) => html`<li><a href="${address}">${text}</a></li>`)}
    </ul>`;
  return page({
    ...options,
    title: t('desk.print.title'),
    body: html`<p><a href="/records">${t('desk.learner.back')}</a></p>
      <h1>${t('desk.print.title')}</h1>
      <p>${t('desk.print.lead')}</p>
      <h2>${t('desk.print.group')}</h2>
      ${links(
        ['/records/slips', t('desk.slips.title')],
        ['/records/poster', t('desk.poster.title')],
        ['/records/attendance', t('desk.attendance.title')],
        ['/records/small-groups', t('desk.mix.title')],
      )}
      ${
        isOurs &&
        html`<h2>${t('desk.questions.title')}</h2>
          ${links(['/records/questions', t('desk.questions.link')])}
          <h2>${t('desk.print.aids')}</h2>
          ${links(
            ...words.languages.map(
              each => [`/records/preview?lang=${each.code}#/job-aids`, each.name] as const,
            ),
          )}
          ${sheets.length === 0 && html`<p class="warning">${t('desk.print.noSheets')} <code>${sheetsCommand}</code></p>`}
          ${sheets.map(
            ({kind, sheets: own}) =>
              html`<h2>${t(`desk.print.kind.${kind}`)}</h2>
                <p class="hint">${t(`desk.print.hint.${kind}`)}</p>
                <ul class="parts">
                  ${own.map(
                    ({title, files}) =>
                      html`<li>
                        <span>${title}</span>
                        ${files.map(
                          file =>
                            html`<a
                              href="/records/print/${file.name}"
                              target="_blank"
                              hreflang="${file.language}"
                              aria-label="${title}: ${name(file.language)}"
                              >${name(file.language)}</a
                            >`,
                        )}
                      </li>`,
                  )}
                </ul>`,
          )}`
      }
      <h2>${t('desk.print.closing')}</h2>
      ${links(
        ['/records/evaluation/form', t('desk.evaluation.paper')],
        ['/records/certificates', t('desk.certificates.title')],
      )}`,
  });
}
