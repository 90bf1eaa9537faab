import {html} from 'lit';
import type {Screen} from '../page-context.ts';
import {countryPack} from './pack.ts';
import './country-page.element.ts';

/** Loads the country pack and renders all of it. Rejects when a file fails to load. */
export const screen: Screen = async ({texts, country}) => {
  const pack = await countryPack(country, texts);
  return () => html`<country-page .texts=${texts} .pack=${pack}></country-page>`;
};
