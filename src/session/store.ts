import type {Store, StoreSetup} from './contract.ts';
import {CourseStore} from './course-store.ts';

export type {Given, OpenPaper, PaperItem, PaperView, Report, Store, StoreSetup} from './contract.ts';
export type {Examination} from './examining.ts';
export type {JournalStorage} from './journal.ts';
export type {Clock} from './session.ts';
export type {SaveView} from './view.ts';
export {readMessage, type WindowLine} from './windows.ts';

/** Creates a store. It starts looking for its LMS immediately. */
export function createStore(setup: StoreSetup): Store {
  const store = new CourseStore(setup);
  store.start();
  return store;
}
