import {html} from 'lit';
import type {Screen} from '../page-context.ts';
import './sources-page.element.ts';

/** Renders all sources of the course. The page fetches the lessons one after another. */
export const screen: Screen =
  ({texts, store}) =>
  () =>
    html`<sources-page .texts=${texts} .store=${store}></sources-page>`;
