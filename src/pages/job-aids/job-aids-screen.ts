import {html} from 'lit';
import {loadJobAids} from '../../load/page-data.ts';
import type {Screen} from '../page-context.ts';
import './job-aid-page.element.ts';
import './job-aids-page.element.ts';

/** Loads the job aids and renders the one that the address names, or the list. Rejects when a file fails to load. */
export const screen: Screen = async ({texts, store}, id) => {
  const {aids} = await loadJobAids();
  const aid = aids.find(one => one.id === id);
  return () =>
    aid
      ? html`<job-aid-page .texts=${texts} .aid=${aid} .version=${store.course.version}></job-aid-page>`
      : html`<job-aids-page .texts=${texts} .aids=${aids} ?isUnknown=${id !== ''}></job-aids-page>`;
};
