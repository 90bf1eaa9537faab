import {CourseAnswers} from './answers.ts';
import type {Store, StoreSetup} from './contract.ts';
import {HeldRecord} from './held-record.ts';
import {CoursePapers} from './papers.ts';
import {CourseSaving} from './saving.ts';

export type {
  PaperAnswer,
  RefresherAnswer,
  RefresherAnswers,
  Loss,
  OpenPaper,
  OpenRefresher,
  PaperItem,
  PaperView,
  Report,
  Store,
  StoreSetup,
} from './contract.ts';
export type {LmsTrial} from './lms-trial.ts';
export type {JournalDatabase} from './journal-storage.ts';
export {loadMerging} from './merging.ts';
export type {Clock} from './session.ts';
export type {SaveView} from './save-view.ts';
export {readMessage, type WindowLine} from './windows.ts';

/** Creates a store. The store looks for its LMS at once. */
export function createStore(setup: StoreSetup): Store {
  const heldRecord = new HeldRecord(setup);
  const saving = new CourseSaving(setup, heldRecord);
  saving.session.start();
  return {
    get course() {
      return heldRecord.course;
    },
    get record() {
      return heldRecord.record;
    },
    get progress() {
      return heldRecord.progress;
    },
    get ready() {
      return saving.session.state.settled;
    },
    get passMark() {
      return heldRecord.passMark;
    },
    get learnerName() {
      return saving.launch?.learnerName ?? '';
    },
    answers: new CourseAnswers(setup, heldRecord, saving),
    papers: new CoursePapers(setup, heldRecord, saving),
    saving,
    subscribe: listener => heldRecord.subscribe(listener),
    dispatch: event => {
      saving.dispatch(event);
    },
    openContents: () => heldRecord.openContents(),
    openModule: module => heldRecord.openModule(module),
    openRefresher: async (code, keep) =>
      (await import('./open-refresher.ts')).openRefresher(code, {setup, heldRecord, saving}, keep),
    summary: module => heldRecord.summary(module),
    standing: () => ({
      learnerId: saving.launch?.learnerId ?? '',
      progress: heldRecord.progress,
      summaries: setup.course.modules.map(({id}) => heldRecord.summary(id)),
      at: setup.clock.now(),
    }),
  };
}
