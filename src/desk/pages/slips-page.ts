import {html, type Html} from '../../text/html.ts';
import {addressField, groupChoices, page, problemBox, type PageFrame} from './layout.ts';
import type {PageTexts} from './page-texts.ts';
import {qr} from './qr.ts';

/** A slip for one learner, in the learner's language. */
export interface SignInSlip {
  readonly words: PageTexts;
  readonly name: string;
  readonly post: string;
  readonly group: string;
  readonly address: string;
  readonly code: string;
  /** Rows of the QR code; true is a dark square. */
  readonly qr: readonly (readonly boolean[])[];
}

interface SlipsOptions extends PageFrame {
  /** Slips to print; empty until the trainer has sent the form. */
  readonly slips: readonly SignInSlip[];
  /** Number of learners who have never signed in. */
  readonly count: number;
  readonly groups: readonly string[];
  /** Addresses of the first page. */
  readonly addresses: readonly string[];
  readonly problem: string;
}

/** Renders the page that makes slips, or the slips to print. */
export function slipsPage(options: SlipsOptions): Html {
  const {
    words: {t},
    slips,
    count,
  } = options;
  return page({
    ...options,
    title: t('desk.slips.title'),
    body: html`<div class="screen-only">
        <p><a href="/records/names">${t('desk.slips.back')}</a></p>
        <h1>${t('desk.slips.title')}</h1>
        ${
          slips.length > 0
            ? html`<p class="note" role="status">${t('desk.slips.made', {count: slips.length})}</p>
                <p class="warning">${t('desk.slips.once')}</p>`
            : html`<p>${t('desk.slips.lead')}</p>
                <p>${t('desk.slips.waiting', {count})}</p>
                ${count > 0 && form(options)}`
        }
      </div>
      ${
        slips.length > 0 &&
        html`<ul class="slips">
          ${slips.map(slip)}
        </ul>`
      }`,
  });
}

function form({words, words: {t}, groups, addresses, problem}: SlipsOptions): Html {
  return html`<form method="post" action="/records/slips">
    ${problemBox(problem)}
    <div class="field">
      <label for="group">${t('desk.slips.group')}</label>
      <select id="group" name="group">
        ${groupChoices(groups, '', t('desk.slips.everybody'))}
      </select>
    </div>
    ${addressField(addresses, words)}
    <button type="submit">${t('desk.slips.make')}</button>
  </form>`;
}

const slip = ({words: {t, language, dir}, name, post, group, address, code, qr: dots}: SignInSlip): Html =>
  html`<li class="slip" lang="${language}" dir="${dir}">
    <div>
      <p class="small">${t('course.title')}</p>
      <h2>${name}</h2>
      <p class="small">${[post, group].filter(text => text !== '').join(' · ')}</p>
      <dl>
        <dt>${t('desk.slips.open')}</dt>
        <dd>${address}</dd>
        <dt>${t('desk.slips.code')}</dt>
        <dd class="key">${code}</dd>
      </dl>
      <p class="small">${t('desk.slips.private')}</p>
    </div>
    ${qr(dots)}
  </li>`;
