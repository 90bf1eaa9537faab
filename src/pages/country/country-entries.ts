import {html, type TemplateResult} from 'lit';
import type {CountryBlock} from '../../content/course.ts';
import type {Texts} from '../../text/texts.ts';
import './list.element.ts';
import {countryPack} from './pack.ts';

/**
 * Loads a country pack and renders the entries of one kind and topic for a lesson. Rejects when a file fails
 * to load.
 */
export async function countryEntries(
  country: string,
  {of, about}: CountryBlock,
  texts: Texts,
): Promise<TemplateResult> {
  const pack = await countryPack(country, texts);
  return html`<country-list .texts=${texts} .pack=${pack} .of=${of} .about=${about}></country-list>`;
}
