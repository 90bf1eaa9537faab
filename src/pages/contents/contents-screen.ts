import {html} from 'lit';
import type {Screen} from '../page-context.ts';
import './contents-page.element.ts';

/** Renders the contents of the course. */
export const screen: Screen =
  ({texts, store}) =>
  () =>
    html`<contents-page .texts=${texts} .store=${store}></contents-page>`;
