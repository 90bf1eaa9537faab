import {html, type Html} from '../../text/html.ts';
import type {SpareRun} from '../storage/spare-backups.ts';
import type {LrsState} from '../ledger/lrs-state.ts';
import {localWarning, page, type PageFrame} from './layout.ts';
import {formatMoment, type PageTexts} from './page-texts.ts';
import {qr} from './qr.ts';

interface OperationsOptions extends PageFrame {
  readonly note: string;
  /** Addresses of the first page. `qr` has the rows of the QR code of an address. */
  readonly addresses: readonly {readonly address: string; readonly qr: readonly (readonly boolean[])[]}[];
  /** Space on the disk of the records, in bytes. */
  readonly disk: {readonly free: number; readonly total: number};
  /** Learners who are signed in, latest first; `seen` is in milliseconds since 1970. */
  readonly signedIn: readonly {readonly id: string; readonly name: string; readonly seen: number}[];
  /** State of sending to an LRS; undefined if the desk was started without one. */
  readonly lrs: LrsState | undefined;
  /** The second folder of back-ups. Undefined if the desk was started without a second folder. */
  readonly spare: {readonly folder: string; readonly last: SpareRun | undefined} | undefined;
}

/** Free space in bytes below which the page warns. The limit leaves time to act before the disk is full. */
const little = 500 * 2 ** 20;

/** Renders the page about the state of the desk: address, disk, sign-ins and back-ups. */
export function operationsPage(options: OperationsOptions): Html {
  const {
    words,
    words: {t, formats},
    note,
    addresses,
    disk: {free, total},
  } = options;
  const gigabytes = (bytes: number) => formats.number(Math.round(bytes / 2 ** 30 / 0.1) / 10);
  return page({
    ...options,
    title: t('desk.run.title'),
    body: html`<p><a href="/records">${t('desk.learner.back')}</a></p>
      <h1>${t('desk.run.title')}</h1>
      ${note !== '' && html`<p class="note" role="status">${note}</p>`}
      <h2>${t('desk.run.address')}</h2>
      ${localWarning(
        addresses.map(({address}) => address),
        words,
      )}
      <p>${t('desk.run.addressHint')}</p>
      <ul class="links">
        ${addresses.map(({address, qr: dots}) => html`<li class="address">${qr(dots)}<strong>${address}</strong></li>`)}
      </ul>
      <h2>${t('desk.run.disk')}</h2>
      <p class="${free < little ? 'warning' : 'sum'}">
        ${t('desk.run.room', {free: gigabytes(free), total: gigabytes(total)})}
        ${free < little && t('desk.run.little')}
      </p>
      <h2>${t('desk.backups.title')}</h2>
      ${spareState(options.spare, words)}
      <p><a href="/records/backups">${t('desk.backups.title')}</a></p>
      ${options.lrs && lrsState(options.lrs, words)}
      <h2>${t('desk.run.signedIn')}</h2>
      ${signIns(options)}
      <p><a href="/records/log">${t('desk.audit.title')}</a></p>`,
  });
}

function spareState(spare: OperationsOptions['spare'], words: PageTexts): Html {
  const {t} = words;
  if (!spare) return html`<p class="warning">${t('desk.run.noSpare')}</p>`;
  const {folder, last} = spare;
  const where = html`<p class="small">${t('desk.backups.folder')} <code>${folder}</code></p>`;
  if (!last)
    return html`<p>${t('desk.run.spareSoon')}</p>
      ${where}`;
  const when = formatMoment(words, last.at);
  return last.fault === ''
    ? html`<p>${t('desk.run.spareGood', {when})}</p>
        ${where}`
    : html`<p class="problem">
          ${t('desk.run.spareBad', {when})} ${t(`desk.run.spareFault.${last.reason ?? 'other'}`)}
        </p>
        ${last.reason === 'other' && html`<pre lang="en">${last.fault}</pre>`} ${where}`;
}

function lrsState({endpoint, waiting, refused, reached, fault}: LrsState, words: PageTexts): Html {
  const {t} = words;
  return html`<h2>${t('desk.run.lrs')}</h2>
    <p><code>${endpoint}</code></p>
    <p>${t('desk.run.lrsWaiting', {count: waiting})}</p>
    ${refused > 0 && html`<p class="warning">${t('desk.run.lrsRefused', {count: refused})}</p>`}
    ${reached !== undefined && html`<p class="sum">${t('desk.run.lrsReached', {when: formatMoment(words, reached)})}</p>`}
    ${
      fault !== '' &&
      html`<p class="problem">${t('desk.run.lrsFault')}</p>
        <pre lang="en">${fault}</pre>`
    }`;
}

function signIns({words, signedIn}: OperationsOptions): Html {
  const {t} = words;
  if (signedIn.length === 0) return html`<p>${t('desk.run.nobody')}</p>`;
  return html`<p>${t('desk.run.signOutHint')}</p>
    <form method="post" action="/records/desk/sign-out">
      <button type="submit" class="quiet">${t('desk.run.signOutAll', {count: signedIn.length})}</button>
    </form>
    <ul class="parts">
      ${signedIn.map(
        ({id, name, seen}) =>
          html`<li>
            <span><a href="/records/learner/${id}">${name}</a></span>
            <span>${formatMoment(words, seen)}</span>
            <form method="post" action="/records/desk/sign-out">
              <input type="hidden" name="learner" value="${id}" />
              <button type="submit" class="quiet" aria-label="${t('desk.run.signOut')}: ${name}">
                ${t('desk.run.signOut')}
              </button>
            </form>
          </li>`,
      )}
    </ul>`;
}
