import {html} from 'lit';
import {whenAttemptKnown} from '../../load/when-attempt-known.ts';
import type {Screen} from '../page-context.ts';
import {bookmarksOf} from '../part/bookmarks.ts';
import './bookmarks-page.element.ts';
import {fetchBookmarked} from './bookmarked.ts';

/** Loads the lessons that contain bookmarks and renders the list. Rejects when a file fails to load. */
export const screen: Screen = async context => {
  const {texts, store, storage, sharedDevices} = context;
  await whenAttemptKnown(store);
  const bookmarks = bookmarksOf(context);
  const sections = await fetchBookmarked(bookmarks.places, store, texts);
  return () =>
    html`<bookmarks-page
      .texts=${texts}
      .bookmarks=${bookmarks}
      .sections=${sections}
      ?forWindow=${sharedDevices || storage === undefined}
    ></bookmarks-page>`;
};
