import {Html, html} from '../../../text/html.ts';
import {checkedIf, groupFilter, page, problemBox, type PageFrame} from '../layout.ts';
import {formatDay, formatStatus, type PageTexts} from '../page-texts.ts';

/** The facts that a trainer enters for all certificates. A day has a form such as `2026-11-30`. */
export interface WorkshopFacts {
  readonly from: string;
  readonly to: string;
  readonly place: string;
  readonly hours: string;
  readonly trainer: string;
}

/** A certificate for one person, in the language of this person. */
export interface Certificate {
  readonly kind: 'attended' | 'passed';
  readonly words: PageTexts;
  readonly name: string;
  /** Version of the course; '' if it is not known. */
  readonly version: string;
  /** Titles of the modules that the person has completed. */
  readonly modules: readonly string[];
  /** Score in per cent; undefined if there is none. */
  readonly score: number | undefined;
  /** Check code; '' for a third-party course. */
  readonly code: string;
}

interface CertificatesOptions extends PageFrame {
  readonly groups: readonly string[];
  readonly group: string;
  readonly people: readonly {
    readonly id: string;
    readonly name: string;
    readonly post: string;
    readonly status: string;
    /** True if the person has signed in. The checkbox "attended" is then ticked when the page opens. */
    readonly wasHere: boolean;
    readonly hasPassed: boolean;
  }[];
  readonly facts: WorkshopFacts;
  /** Certificates to print; empty until the trainer has sent the form. */
  readonly certificates: readonly Certificate[];
  readonly problem: string;
}

/** Renders the form for certificates, or the certificates to print. */
export function certificatesPage(options: CertificatesOptions): Html {
  const {
    words: {t},
    certificates,
    facts,
  } = options;
  return page({
    ...options,
    title: t('desk.certificates.title'),
    body: html`<div class="screen-only">
        <p><a href="/records/print">${t('desk.print.back')}</a></p>
        <h1>${t('desk.certificates.title')}</h1>
        ${
          certificates.length > 0
            ? html`<p class="note" role="status">
                ${t('desk.certificates.made', {count: certificates.length})}
              </p>`
            : html`<p>${t('desk.certificates.lead')}</p>
                ${groupFilter(options, '/records/certificates', t('desk.records.allGroups'))} ${form(options)}`
        }
      </div>
      ${certificates.map(each => certificate(each, facts))}`,
  });
}

function form({words, group, people, facts, problem}: CertificatesOptions): Html {
  const {t} = words;
  const field = (name: keyof WorkshopFacts, type: string, isRequired: boolean) =>
    html`<div class="field">
      <label for="${name}">${t(`desk.certificates.${name}`)}</label>
      <input
        id="${name}"
        name="${name}"
        type="${type}"
        value="${facts[name]}"
        maxlength="120"
        autocomplete="off"
        ${isRequired && new Html('required')}
      />
    </div>`;
  const tick = (of: 'attended' | 'passed', {id, name}: (typeof people)[number], isChosen: boolean) =>
    html`<span class="tick">
      <input id="${of}-${id}" name="${of}" value="${id}" type="checkbox" ${checkedIf(isChosen)} />
      <label for="${of}-${id}"
        >${t(`desk.certificates.tick.${of}`)}<span class="visually-hidden">: ${name}</span></label
      >
    </span>`;
  if (people.length === 0) return html`<p>${t('desk.erase.nobody')}</p>`;
  return html`<form method="post" action="/records/certificates">
    ${problemBox(problem)}
    <input type="hidden" name="group" value="${group}" />
    ${field('from', 'date', true)} ${field('to', 'date', true)} ${field('place', 'text', false)}
    ${field('hours', 'text', false)} ${field('trainer', 'text', false)}
    <ul class="parts people">
      ${people.map(
        person =>
          html`<li>
            <span>${person.name} <span class="small">${person.post}</span></span>
            <span class="status ${person.status.replaceAll(' ', '-')}"
              >${formatStatus(words, person.status)}</span
            >
            ${tick('attended', person, person.wasHere)} ${person.hasPassed && tick('passed', person, true)}
          </li>`,
      )}
    </ul>
    <button type="submit">${t('desk.certificates.make')}</button>
  </form>`;
}

/** Renders a certificate on a page of its own. */
function certificate(
  {kind, words, name, version, modules, score, code}: Certificate,
  {from, to, place, hours, trainer}: WorkshopFacts,
): Html {
  const {t, language, dir} = words;
  const fact = (key: string, value: Html | string) =>
    value !== '' &&
    html`<div>
      <dt>${t(`desk.certificates.${key}`)}</dt>
      <dd>${value}</dd>
    </div>`;
  const days =
    from === to
      ? formatDay(words, from)
      : t('desk.certificates.span', {from: formatDay(words, from), to: formatDay(words, to)});
  const course = t('course.title');
  return html`<article class="paper certificate" lang="${language}" dir="${dir}">
    <p class="crest"><img src="/desk/seal.svg" alt="" width="72" height="72" /></p>
    <h2 class="name-of-sheet">${t(`desk.certificates.kind.${kind}`)}</h2>
    <p>${t(`desk.certificates.says.${kind}`)}</p>
    <p class="name">${name}</p>
    <dl>
      ${fact('course', version === '' ? course : t('desk.certificates.version', {course, version}))}
      ${fact('days', days)} ${fact('place', place)} ${fact('hours', hours)}
      ${modules.length > 0 && fact('modules', html`${modules.map((title, at) => html`${at > 0 && html`<br />`}${title}`)}`)}
      ${score !== undefined && fact('score', words.formats.percent(score / 100))}
      ${code !== '' && fact('code', html`<code translate="no">${code}</code>`)}
    </dl>
    <p class="signature">
      <span class="line"></span>${trainer === '' ? t('desk.certificates.signature') : trainer}
    </p>
    ${code !== '' && html`<p class="small">${t('desk.certificates.proof')}</p>`}
  </article>`;
}
