import {html} from 'lit';
import {whenAttemptKnown} from '../../load/when-attempt-known.ts';
import type {Screen} from '../page-context.ts';
import './mirror-page.element.ts';
import {mirrorStore} from './mirror-store.ts';

/** Waits for the record, because each attempt has its own counts. Then renders the mirror. */
export const screen: Screen = async ({texts, store, storage}) => {
  await whenAttemptKnown(store);
  const keep = mirrorStore(storage, store.record.nonce);
  return () => html`<mirror-page .texts=${texts} .keep=${keep}></mirror-page>`;
};
