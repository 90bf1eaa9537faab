import {html} from 'lit';
import type {Screen} from '../page-context.ts';
import './sources-page.element.ts';

/** Renders the page of all sources. The page itself loads the lessons, one after another. */
export const screen: Screen =
  ({texts, store}) =>
  () =>
    html`<sources-page .texts=${texts} .store=${store}></sources-page>`;
