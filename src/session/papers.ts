import type {OpenPaper, Papers, StoreSetup} from './contract.ts';
import type {HeldRecord} from './held-record.ts';
import {once} from './loader.ts';
import type {CourseSaving} from './saving.ts';

/** Opens the papers of the course. The code for papers loads with the first paper that is opened. */
export class CoursePapers implements Papers {
  readonly #setup: StoreSetup;
  readonly #heldRecord: HeldRecord;
  readonly #saving: CourseSaving;
  readonly #open = new Map<string, Promise<OpenPaper>>();

  constructor(setup: StoreSetup, heldRecord: HeldRecord, saving: CourseSaving) {
    this.#setup = setup;
    this.#heldRecord = heldRecord;
    this.#saving = saving;
  }

  async open(module: string, paper: string): Promise<OpenPaper> {
    const [{openPaper}, data] = await Promise.all([
      import('./open-paper.ts'),
      this.#heldRecord.openModule(module),
    ]);
    const parts = {setup: this.#setup, heldRecord: this.#heldRecord, saving: this.#saving};
    return once(this.#open, `${module}/${paper}`, () => openPaper(data, paper, parts));
  }
}
