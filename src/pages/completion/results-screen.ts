import {html, type TemplateResult} from 'lit';
import type {Store} from '../../session/store.ts';
import './completion-page.element.ts';
import '../results/results-page.element.ts';
import type {ResultsScreen} from '../routes.ts';
import type {Texts} from '../../text/texts.ts';

/** What the screens of results need of the course around them. */
export interface ResultsContext {
  readonly texts: Texts;
  readonly store: Store;
  /** Who has completed the course may print a record of it. */
  readonly hasRecord: boolean;
}

/**
 * Fetches the words of results, and draws one of the screens; the package decides whether there is a record at all.
 * Rejects where they do not arrive.
 */
export async function resultsScreen(
  screen: ResultsScreen,
  {texts, store, hasRecord}: ResultsContext,
): Promise<TemplateResult> {
  await Promise.all([texts.need('results'), texts.need('paper')]);
  if (screen === 'completion' && hasRecord)
    return html`<completion-page .texts=${texts} .store=${store} .course=${store.course}></completion-page>`;
  return html`<results-page
    .texts=${texts}
    .store=${store}
    .course=${store.course}
    .hasRecord=${hasRecord}
  ></results-page>`;
}
