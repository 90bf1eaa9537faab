import {html} from 'lit';
import {localStore} from '../../device/local-store.ts';
import {practiceKeyOf} from '../../device/practice-key.ts';
import {loadEncounters} from '../../load/page-data.ts';
import {whenAttemptKnown} from '../../load/when-attempt-known.ts';
import {boothIn} from '../../scenario/booth/kept.ts';
import {newBooth} from '../../scenario/booth/queue.ts';
import type {Screen} from '../page-context.ts';
import './booth-page.element.ts';

/** Loads the encounters of the booth and renders its page. Rejects when a file fails to load. */
export const screen: Screen = async ({texts, store, storage, sharedDevices}) => {
  const [encounters] = await Promise.all([loadEncounters(), whenAttemptKnown(store)]);
  const {nonce} = store.record;
  return () =>
    html`<booth-page
      .texts=${texts}
      .encounters=${encounters}
      .attempt=${nonce}
      .keep=${localStore(storage, practiceKeyOf(nonce, 'booth'), store.course.version, {
        fresh: newBooth,
        parse: boothIn,
        end: booth => ({...booth, queue: undefined}),
      })}
      ?forWindow=${sharedDevices}
    ></booth-page>`;
};
