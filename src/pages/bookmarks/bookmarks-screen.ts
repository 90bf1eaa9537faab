import {html, type TemplateResult} from 'lit';
import type {Bookmarks} from './bookmarks.ts';
import './bookmarks-page.element.ts';
import {fetchKept} from './kept-places.ts';
import type {Around} from '../page-context.ts';
import {known} from '../../load/when-ready.ts';

/** Loads the lessons that contain bookmarks and renders the list. Rejects when a file fails to load. */
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
