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
  const held = new HeldRecord(setup);
  const saving = new CourseSaving(setup, held);
  saving.session.start();
  return {
    get course() {
      return held.course;
    },
    get record() {
      return held.record;
    },
    get progress() {
      return held.progress;
    },
    get ready() {
      return saving.session.state.settled;
    },
    get passMark() {
      return held.passMark;
    },
    get learnerName() {
      return saving.launch?.learnerName ?? '';
    },
    answers: new CourseAnswers(setup, held, saving),
    papers: new CoursePapers(setup, held, saving),
    saving,
    subscribe: listener => held.subscribe(listener),
    dispatch: event => {
      saving.dispatch(event);
    },
    openContents: () => held.openContents(),
    openModule: module => held.openModule(module),
    openRefresher: async (code, keep) =>
      (await import('./open-refresher.ts')).openRefresher(code, {setup, held, saving}, keep),
    summary: module => held.summary(module),
    standing: () => ({
      learnerId: saving.launch?.learnerId ?? '',
      progress: held.progress,
      summaries: setup.course.modules.map(({id}) => held.summary(id)),
      at: setup.clock.now(),
    }),
  };
}
