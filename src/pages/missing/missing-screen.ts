import {html} from 'lit';
import type {Screen} from '../page-context.ts';

/**
 * Renders the page for an unknown address. The address may come from an older release that had a page there.
 */
export const screen: Screen =
  ({texts}) =>
  () =>
    html`<h1 tabindex="-1">${texts.t('page.missing')}</h1>
      <p>${texts.t('page.missingText')}</p>
      <p><a href="#/contents">${texts.t('nav.toContents')}</a></p>`;
