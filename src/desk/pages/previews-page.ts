import {html, type Html} from '../../text/html.ts';
import {sure} from './erase-page.ts';
import {page, problemBox, type PageFrame} from './layout.ts';
import {formatMoment, type PageTexts} from './page-texts.ts';

/** A preview link with the number of its comments. Times are in milliseconds since 1970. */
interface LinkRow {
  readonly id: string;
  readonly title: string;
  readonly created: number;
  readonly expires: number | null;
  readonly revoked: number | null;
  readonly comments: number;
}

interface PreviewsOptions extends PageFrame {
  readonly links: readonly LinkRow[];
  readonly now: number;
  readonly note: string;
  readonly problem: string;
  /** The link that the trainer has just created; missing if there is no new link. */
  readonly link?: URL;
  /** Fields of a form that the desk rejected, so that the trainer can correct them. */
  readonly formFields: {readonly title: string; readonly until: string};
}

/** Renders the page on which a trainer creates and ends preview links. */
export function previewsPage(options: PreviewsOptions): Html {
  const {
    words,
    words: {t},
    links,
    note,
    link,
    now,
  } = options;
  return page({
    ...options,
    title: t('desk.previews.title'),
    body: html`<p><a href="/records">${t('desk.learner.back')}</a></p>
      <h1>${t('desk.previews.title')}</h1>
      ${note !== '' && html`<p class="note" role="status">${note}</p>`}
      <p>${t('desk.previews.lead')}</p>
      <p><a href="/records/comments">${t('desk.comments.title')}</a></p>
      ${link && newLink(link, t)}
      <h2>${t('desk.previews.create')}</h2>
      ${form(options)}
      ${
        links.length === 0
          ? html`<p>${t('desk.previews.empty')}</p>`
          : html`<ul class="links">
              ${links.map(each => row(each, words, now))}
            </ul>`
      }`,
  });
}

const newLink = (link: URL, t: PageTexts['t']): Html =>
  html`<div class="note field" role="status">
    <label for="link">${t('desk.previews.link')}</label>
    <p class="hint" id="link-hint">${t('desk.previews.once')}</p>
    <input id="link" type="text" readonly value="${link.href}" aria-describedby="link-hint" />
    ${/^(?:localhost|127\.|\[::1\])/.test(link.hostname) && html`<p class="small">${t('desk.previews.local')}</p>`}
  </div>`;

const form = ({words: {t}, formFields: {title, until}, problem}: PreviewsOptions): Html =>
  html`<form method="post" action="/records/previews">
    ${problemBox(problem)}
    <div class="field">
      <label for="title">${t('desk.previews.name')}</label>
      <p class="hint" id="title-hint">${t('desk.previews.nameHint')}</p>
      <input
        id="title"
        name="title"
        type="text"
        value="${title}"
        required
        maxlength="80"
        autocomplete="off"
        aria-describedby="title-hint"
      />
    </div>
    <div class="field">
      <label for="until">${t('desk.previews.until')}</label>
      <input id="until" name="until" type="date" value="${until}" />
    </div>
    <button type="submit">${t('desk.previews.create')}</button>
  </form>`;

function row({id, title, expires, revoked, comments}: LinkRow, words: PageTexts, now: number): Html {
  const {t} = words;
  const end = revoked ?? expires;
  const hasEnded = end !== null && end <= now;
  const state =
    end === null
      ? t('desk.previews.openEnd')
      : t(hasEnded ? 'desk.previews.endedOn' : 'desk.previews.openUntil', {date: formatMoment(words, end)});
  return html`<li>
    <h2>${title}</h2>
    <p>${state}. ${t('desk.previews.comments', {count: comments})}.</p>
    ${
      hasEnded
        ? html`<form method="post" action="/records/previews/${id}/erase">
            ${sure(t('desk.erase.sure'), `sure-${id}`)}
            <button type="submit" class="grave" aria-label="${t('desk.previews.erase')}: ${title}">
              ${t('desk.previews.erase')}
            </button>
          </form>`
        : html`<form method="post" action="/records/previews/${id}/revoke">
            <button type="submit" class="quiet" aria-label="${t('desk.previews.revoke')}: ${title}">
              ${t('desk.previews.revoke')}
            </button>
          </form>`
    }
  </li>`;
}
