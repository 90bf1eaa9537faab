import type {TemplateResult} from 'lit';
import type {ModuleData} from '../content/course.ts';
import type {PracticeStorage} from '../device/local-store.ts';
import type {Store} from '../session/store.ts';
import type {Texts} from '../text/texts.ts';
import type {PartPlace} from './place.ts';

/** The values that every page receives from this launch of the course. */
export interface PageContext {
  readonly texts: Texts;
  readonly store: Store;
  /** Standard of the package, such as `scorm12`. */
  readonly standard: string;
  /** Code of the country whose pack is shown. */
  readonly country: string;
  /** Whether a learner who has completed the course may see and print a record of it. */
  readonly hasRecord: boolean;
  /** Device storage, or window storage on shared devices; undefined if the browser provides none. */
  readonly storage: PracticeStorage | undefined;
  readonly sharedDevices: boolean;
  /** Renders the offer to erase the learner's data on the device. */
  readonly erase: () => Promise<unknown>;
}

/** Renders a loaded page. `section` is the last part of a part's address, and '' on all other pages. */
export type Render = (section: string) => TemplateResult;

/**
 * Loads the data of a page and returns the function that renders it. `item` is the id after the page's name in the
 * address, or ''. Code and texts of the page are loaded already. Rejects when a file fails to load.
 */
export type Screen = (context: PageContext, item: string) => Render | Promise<Render>;

/**
 * Loads the data of a part and returns the function that renders it. Code and texts of the page, and the data
 * of the module, are loaded already. Rejects when a file fails to load.
 */
export type PartScreen = (
  context: PageContext,
  place: PartPlace,
  data: ModuleData,
) => Render | Promise<Render>;
