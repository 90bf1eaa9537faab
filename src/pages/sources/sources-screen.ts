import {html, type TemplateResult} from 'lit';
import type {Store} from '../../session/store.ts';
import './sources-page.element.ts';
import type {Texts} from '../../text/texts.ts';

/** Draws the page of all sources, which fetches lesson after lesson. */
export const sourcesScreen = (texts: Texts, store: Store): TemplateResult =>
  html`<sources-page .texts=${texts} .store=${store}></sources-page>`;
