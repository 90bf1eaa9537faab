import {Html, html} from '../../text/html.ts';
import type {PageTexts} from './page-texts.ts';

/** Data for the frame around the content of a page. */
export interface PageFrame {
  readonly words: PageTexts;
  /** Address of this page, for the links that change the language. */
  readonly path: string;
}

interface PageOptions extends PageFrame {
  readonly title: string;
  readonly body: Html;
  /** CSS class of the body, which selects the layout. */
  readonly shape?: 'card' | 'sheet' | 'live' | 'projector';
  readonly footer?: Html;
  /** Address of the page's script; undefined if the page needs none. */
  readonly script?: string;
}

/** Renders a complete page of the desk. */
export function page({words, path, title, body, shape = 'sheet', footer, script}: PageOptions): Html {
  const {t, language, dir} = words;
  return html`<!doctype html>
    <html lang="${language}" dir="${dir}" class="${shape === 'projector' && 'large'}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} - ${t('course.title')}</title>
        <link rel="icon" href="/desk/seal.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/desk/desk.css" />
        ${script !== undefined && html`<script type="module" src="${script}"></script>`}
      </head>
      <body class="${shape}">
        <a class="skip" href="#content">${t('nav.skip')}</a>
        ${shape === 'sheet' && banner(t('course.title'))}
        <main id="content" tabindex="-1">${body}</main>
        ${
          shape !== 'projector' &&
          html`<footer>
            ${languageChoice(words, path)} ${footer}
            ${words.draft && html`<p class="draft">${t('review.draft')}</p>`}
          </footer>`
        }
      </body>
    </html> `;
}

const banner = (title: string) =>
  html`<header class="banner">
    <a href="/"><img src="/desk/seal.svg" alt="" width="32" height="32" /><span>${title}</span></a>
  </header>`;

function languageChoice({t, languages, language}: PageTexts, path: string): Html | false {
  if (languages.length < 2) return false;
  const one = ({code, name}: PageTexts['languages'][number]) =>
    code === language
      ? html`<li><strong lang="${code}" aria-current="true">${name}</strong></li>`
      : html`<li>
          <a href="${path}${path.includes('?') ? '&' : '?'}lang=${code}" hreflang="${code}" lang="${code}"
            >${name}</a
          >
        </li>`;
  return html`<nav aria-label="${t('desk.languages')}">
    <ul class="languages">
      ${languages.map(one)}
    </ul>
  </nav>`;
}

/**
 * Renders the message above a rejected form. The alert role makes a screen reader announce it when the page
 * loads.
 */
export const problemBox = (text: string): Html | false =>
  text !== '' && html`<p class="problem" role="alert" id="problem">${text}</p>`;

/** Renders the entries of a list from which a trainer chooses a group. `everybody` is the text of the first entry. */
export const groupChoices = (groups: readonly string[], chosenGroup: string, everybody: string): Html =>
  html`<option value="">${everybody}</option>
    ${groups.map(
      name => html`<option value="${name}" ${name === chosenGroup && new Html('selected')}>${name}</option>`,
    )}`;

/** Data for the choice of one group or all groups on a page. */
interface GroupOptions {
  readonly words: PageTexts;
  readonly groups: readonly string[];
  /** The chosen group; '' for all groups. */
  readonly group: string;
}

/** Renders the list with which a trainer chooses a group in a form, or nothing if there are no groups. */
export const groupField = (
  {words: {t}, groups, group}: GroupOptions,
  everybody: string = t('desk.records.allGroups'),
): Html | false =>
  groups.length > 0 &&
  html`<p>
    <label for="group">${t('desk.records.group')}</label>
    <select id="group" name="group">
      ${groupChoices(groups, group, everybody)}
    </select>
  </p>`;

/**
 * Renders the list of addresses that a printed sheet can name. A hint warns if phones can reach none of these
 * addresses.
 */
export const addressField = (addresses: readonly string[], {t}: PageTexts): Html =>
  html`<div class="field">
    <label for="address">${t('desk.slips.address')}</label>
    <p class="hint" id="address-hint">
      ${t(areLocal(addresses) ? 'desk.slips.local' : 'desk.slips.addressHint')}
    </p>
    <select id="address" name="address" aria-describedby="address-hint">
      ${addresses.map(address => html`<option value="${address}">${address}</option>`)}
    </select>
  </div>`;

/**
 * Renders the form in which a trainer chooses the group that a page shows. Renders nothing if there are no groups.
 * `action` is the address of the page. `everybody` is the text for all groups.
 */
export const groupFilter = (options: GroupOptions, action: string, everybody: string): Html | false =>
  options.groups.length > 0 &&
  html`<form method="get" action="${action}" class="filters">
    ${groupField(options, everybody)}
    <button type="submit" class="quiet">${options.words.t('desk.records.choose')}</button>
  </form>`;

/** Renders the attribute `checked` if a checkbox or radio button is selected. */
export const checkedIf = (isChosen: boolean): Html | false => isChosen && new Html('checked');

/** Returns true if only the computer of the desk can reach these addresses. */
export const areLocal = (addresses: readonly string[]): boolean =>
  addresses.every(address => /\/\/(?:localhost|127\.|\[::1\])/.test(address));

/** Renders a warning if phones cannot reach the desk at these addresses. */
export const localWarning = (addresses: readonly string[], {t}: PageTexts): Html | false =>
  areLocal(addresses) && html`<p class="warning">${t('desk.live.onlyHere')}</p>`;
