import {html, type TemplateResult} from 'lit';
import type {Store} from '../../session/store.ts';
import './completion-page.element.ts';
import '../results/results-page.element.ts';
import type {ResultsScreen} from '../routes.ts';
import type {Texts} from '../../text/texts.ts';

/** The context that the screens of results need from the course. */
export interface ResultsContext {
  readonly texts: Texts;
  readonly store: Store;
  /** True if a learner who has completed the course may print a completion record. */
  readonly hasRecord: boolean;
}

/**
 * Loads the texts of the results and renders one of the screens. The completion record exists only if the
 * package allows it. Rejects when the texts fail to load.
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
