import {html} from 'lit';
import type {Screen} from '../page-context.ts';
import {screen as results} from '../results/results-screen.ts';
import './completion-page.element.ts';

/** Renders the completion record. If the package has no completion record, renders the results instead. */
export const screen: Screen = (context, item) => {
  const {texts, store, hasRecord} = context;
  if (!hasRecord) return results(context, item);
  return () => html`<completion-page .texts=${texts} .store=${store}></completion-page>`;
};
