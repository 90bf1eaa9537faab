import {html} from 'lit';
import type {Screen} from '../page-context.ts';
import './results-page.element.ts';

/** Renders the learner's results. */
export const screen: Screen =
  ({texts, store, hasRecord}) =>
  () =>
    html`<results-page .texts=${texts} .store=${store} .hasRecord=${hasRecord}></results-page>`;
