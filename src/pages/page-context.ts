import type {PracticeStorage} from '../device/local-store.ts';
import type {Store} from '../session/store.ts';
import type {Texts} from '../text/texts.ts';

/** The context that the pages after the first screen need from this launch. */
export interface Around {
  readonly texts: Texts;
  readonly store: Store;
  /** Code of the country whose pack the pages show. */
  readonly country: string;
  /** True if a learner who has completed the course may see and print a completion record. */
  readonly hasRecord: boolean;
  /** Device storage, or window storage on shared devices. Undefined if the browser provides none. */
  readonly storage: PracticeStorage | undefined;
  readonly sharedDevices: boolean;
  /** Renders the offer to erase the data on the device. */
  readonly erase: () => Promise<unknown>;
}
