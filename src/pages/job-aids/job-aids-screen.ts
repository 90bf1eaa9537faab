import {html, type TemplateResult} from 'lit';
import './job-aid-page.element.ts';
import './job-aids-page.element.ts';
import type {Texts} from '../../text/texts.ts';
import {loadJobAids} from '../../load/page-data.ts';

/**
 * Loads the job aids and renders the one with this id, or the list if there is none. Rejects when a file
 * fails to load.
 */
export async function jobAidsScreen(id: string, texts: Texts, version: string): Promise<TemplateResult> {
  const [{aids}] = await Promise.all([loadJobAids(), texts.need('job-aids')]);
  const aid = aids.find(one => one.id === id);
  return aid
    ? html`<job-aid-page .texts=${texts} .aid=${aid} .version=${version}></job-aid-page>`
    : html`<job-aids-page .texts=${texts} .aids=${aids} ?isUnknown=${id !== ''}></job-aids-page>`;
}
