import {html, type TemplateResult} from 'lit';
import type {CountryBlock} from '../../content/course.ts';
import type {Texts} from '../../text/texts.ts';
import {countryPack} from './country-pack.ts';

/** Fetches a country with the code that draws it, and draws what a lesson asks of it. Rejects where something does not arrive. */
export async function countryScreen(
  country: string,
  {of, about}: CountryBlock,
  texts: Texts,
): Promise<TemplateResult> {
  const [pack] = await Promise.all([countryPack(country, texts), import('./country-list.element.ts')]);
  return html`<country-list .texts=${texts} .pack=${pack} .of=${of} .about=${about}></country-list>`;
}

/** Fetches and draws all that is known of a country. Rejects where something does not arrive. */
export async function wholeCountryScreen(country: string, texts: Texts): Promise<TemplateResult> {
  const [pack] = await Promise.all([countryPack(country, texts), import('./country-page.element.ts')]);
  return html`<country-page .texts=${texts} .pack=${pack}></country-page>`;
}
