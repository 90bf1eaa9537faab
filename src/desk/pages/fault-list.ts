import {html, type Html} from '../../text/html.ts';
import type {PageTexts} from './page-texts.ts';

/** A reason why nothing was imported. `row` is 0 if the reason concerns the whole table. */
interface ListedFault {
  readonly row: number;
  readonly key: string;
  readonly values?: Readonly<Record<string, string | number>>;
}

const mostShown = 20;

/** Renders the reasons why a table was refused, each with its row and its cure. */
export const faultList = (faults: readonly ListedFault[], {t}: PageTexts): Html | false =>
  faults.length > 0 &&
  html`<div class="problem" role="alert" id="problem">
    <p>${t('desk.intake.nothing', {count: faults.length})}</p>
    <ul>
      ${faults
        .slice(0, mostShown)
        .map(
          ({row, key, values}) =>
            html`<li>
              ${row > 0 && html`<strong>${t('desk.intake.row', {row})}</strong> `}${t(key, values)}
            </li>`,
        )}
    </ul>
    ${faults.length > mostShown && html`<p>${t('desk.intake.more', {count: faults.length - mostShown})}</p>`}
  </div>`;
