import {html} from 'lit';
import {countryPack} from '../country/pack.ts';
import type {Screen} from '../page-context.ts';
import './support-page.element.ts';

/** Renders the page for help and support. The page itself loads the support lines of the country. */
export const screen: Screen =
  ({texts, country}) =>
  () =>
    html`<support-page
      .texts=${texts}
      .country=${country}
      .load=${async () => (await countryPack(country, texts)).lines}
    ></support-page>`;
