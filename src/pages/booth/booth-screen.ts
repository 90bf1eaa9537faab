import {html, type TemplateResult} from 'lit';
import {boothIn} from '../../scenario/booth/kept.ts';
import {newBooth} from '../../scenario/booth/shift.ts';
import './booth-page.element.ts';
import {keepAt} from '../../device/local-store.ts';
import {practiceKeyOf} from '../../device/practice-key.ts';
import {loadEncounters} from '../../load/page-data.ts';
import {known} from '../../load/when-ready.ts';
import type {PracticeContext} from '../practice/practice-screen.ts';

/** Loads the encounters and all texts of the booth and renders its page. Rejects when a file fails to load. */
export async function boothScreen({
  texts,
  store,
  release,
  storage,
  sharedDevices,
}: PracticeContext): Promise<TemplateResult> {
  const [met] = await Promise.all([
    loadEncounters(),
    ...['booth', 'encounters', 'interview', 'talk'].map(namespace => texts.need(namespace)),
    known(store),
  ]);
  const {nonce} = store.record;
  return html`<booth-page
    .texts=${texts}
    .met=${met}
    .attempt=${nonce}
    .keep=${keepAt(storage, practiceKeyOf(nonce, 'booth'), release, {
      fresh: newBooth,
      parse: boothIn,
      ended: booth => ({...booth, shift: undefined}),
    })}
    ?forWindow=${sharedDevices}
  ></booth-page>`;
}
