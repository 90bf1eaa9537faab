import {html} from 'lit';
import {loadShortTalks} from '../../load/page-data.ts';
import {whenAttemptKnown} from '../../load/when-attempt-known.ts';
import {mirrorStore} from '../mirror/mirror-store.ts';
import {ownTypeReader} from '../own-words-reader.ts';
import type {Screen} from '../page-context.ts';
import './two-minutes-page.element.ts';

/** Loads the short talks and renders their page. Rejects when a file fails to load. */
export const screen: Screen = async ({texts, store, storage}) => {
  const [{talks}] = await Promise.all([loadShortTalks(), whenAttemptKnown(store)]);
  const mirror = mirrorStore(storage, store.record.nonce);
  return () =>
    html`<two-minutes-page
      .texts=${texts}
      .talks=${talks}
      .read=${ownTypeReader(texts, mirror)}
    ></two-minutes-page>`;
};
