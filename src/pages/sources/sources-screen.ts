import {html, type TemplateResult} from 'lit';
import type {Store} from '../../session/store.ts';
import './sources-page.element.ts';
import type {Texts} from '../../text/texts.ts';

/** Renders the page of all sources, which fetches the lessons one after another. */
export const sourcesScreen = (texts: Texts, store: Store): TemplateResult =>
  html`<sources-page .texts=${texts} .store=${store}></sources-page>`;
