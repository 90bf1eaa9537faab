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
  /** Code of the country whose country pack the pages show. */
  readonly country: string;
  /**
   * True if the package has a completion record, which a learner can see and print after completing the
   * course.
   */
  readonly hasRecord: boolean;
  /**
   * Storage for practice data. On shared devices, this is the storage of the window; otherwise, the storage of the
   * device. Undefined if the browser provides none.
   */
  readonly storage: PracticeStorage | undefined;
  readonly sharedDevices: boolean;
  /** Code of the refresher that the package consists of; '' or missing in a package of the course. */
  readonly refresher?: string;
  /** Renders the section that lets the learner erase the data on the device. */
  readonly erase: () => Promise<unknown>;
}

/**
 * Renders a loaded page. `section` is the last segment of the address of a part. On all other pages,
 * `section` is ''.
 */
export type Render = (section: string) => TemplateResult;

/**
 * Loads the data of a page and returns the function that renders the page. `item` is the id after the page's
 * name in the address, or ''. The code and texts of the page are already loaded. Rejects when a file fails to
 * load.
 */
export type Screen = (context: PageContext, item: string) => Render | Promise<Render>;

/**
 * Loads the data of a part and returns the function that renders the part. The code and texts of the page and
 * the data of the module are already loaded. Rejects when a file fails to load.
 */
export type PartScreen = (
  context: PageContext,
  place: PartPlace,
  data: ModuleData,
) => Render | Promise<Render>;
