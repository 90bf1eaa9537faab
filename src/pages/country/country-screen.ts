import {html, type TemplateResult} from 'lit';
import type {CountryBlock} from '../../content/course.ts';
import type {Texts} from '../../text/texts.ts';
import {countryPack} from './country-pack.ts';

/**
 * Loads a country pack with its code and renders the entries that a lesson shows. Rejects when a file fails
 * to load.
 */
export async function countryScreen(
  country: string,
  {of, about}: CountryBlock,
  texts: Texts,
): Promise<TemplateResult> {
  const [pack] = await Promise.all([countryPack(country, texts), import('./country-list.element.ts')]);
  return html`<country-list .texts=${texts} .pack=${pack} .of=${of} .about=${about}></country-list>`;
}

/** Loads a country pack and renders all of it. Rejects when a file fails to load. */
export async function wholeCountryScreen(country: string, texts: Texts): Promise<TemplateResult> {
  const [pack] = await Promise.all([countryPack(country, texts), import('./country-page.element.ts')]);
  return html`<country-page .texts=${texts} .pack=${pack}></country-page>`;
}
