import {html, type TemplateResult} from 'lit';
import type {Bookmarks} from './bookmarks.ts';
import './bookmarks-page.element.ts';
import {fetchKept} from './kept-places.ts';
import type {Around} from '../page-context.ts';
import {known} from '../../load/when-ready.ts';

/** Fetches the lessons in which places are kept, and draws the list. Rejects where something does not arrive. */
export async function bookmarksScreen(
  {texts, store, storage, sharedDevices}: Around,
  bookmarks: Bookmarks,
): Promise<TemplateResult> {
  await known(store);
  const kept = await fetchKept(bookmarks.places, store, texts);
  return html`<bookmarks-page
    .texts=${texts}
    .bookmarks=${bookmarks}
    .kept=${kept}
    ?forWindow=${sharedDevices || storage === undefined}
  ></bookmarks-page>`;
}
