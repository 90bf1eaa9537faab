import type {PracticeStorage} from '../device/local-store.ts';
import type {Store} from '../session/store.ts';
import type {Texts} from '../text/texts.ts';

/** What the pages beyond the first need of this launch of the course. */
export interface Around {
  readonly texts: Texts;
  readonly store: Store;
  /** Whose pack is shown. */
  readonly country: string;
  /** Who has completed the course may see and print a record of it. */
  readonly hasRecord: boolean;
  /** Of the device, or of the window where learners share devices; undefined where the browser gives none. */
  readonly storage: PracticeStorage | undefined;
  readonly sharedDevices: boolean;
  /** Draws the offer to erase what the device keeps. */
  readonly erase: () => Promise<unknown>;
}
