import type {Web} from './cmi5/cmi5.ts';
import type {DeviceStorage} from './device-storage.ts';
import type {Frame} from './scorm/find-api.ts';
import type {StatusScheme, TitleOf, TrackingPort} from './port.ts';

/** What an adapter may need of the page it runs in. */
export interface Page {
  readonly window: Frame;
  /** The device's storage, or undefined where the browser has none to give. */
  readonly storage: DeviceStorage | undefined;
  /** Names the package on this device. */
  readonly packageId: string;
  readonly statusScheme: StatusScheme;
  /** Missing where parts have no titles to give. */
  readonly titleOf?: TitleOf;
  /** What a course needs that talks to a server itself. */
  readonly web: () => Web;
}

const blocked: DeviceStorage = {
  getItem: () => null,
  setItem: () => {
    throw new Error('this browser gives the page no storage');
  },
};

/** Both editions are tracked alike; only their packages differ. */
async function scorm2004({window, statusScheme, titleOf}: Page): Promise<TrackingPort> {
  const {scorm2004Around} = await import('./scorm2004/scorm2004.ts');
  return scorm2004Around(window, statusScheme, titleOf);
}

/**
 * How each standard is tracked; the package says which, and nothing is guessed from what is found in the page. Each
 * asks for one file, and the editions of SCORM for what they share, since every request of the first screen is a wait
 * on a poor line.
 */
const adapters = {
  scorm12: async ({window, statusScheme}: Page): Promise<TrackingPort> => {
    const {scorm12Around} = await import('./scorm12/scorm12.ts');
    return scorm12Around(window, statusScheme);
  },
  'scorm2004-3': scorm2004,
  'scorm2004-4': scorm2004,
  cmi5: async ({web, statusScheme}: Page): Promise<TrackingPort> => {
    const {cmi5} = await import('./cmi5/cmi5.ts');
    return cmi5(web(), statusScheme);
  },
  standalone: async ({storage, packageId, statusScheme}: Page): Promise<TrackingPort> => {
    const {standalone} = await import('./standalone/standalone.ts');
    return standalone(storage ?? blocked, `tamga|${packageId}|standalone`, statusScheme);
  },
} as const;

export type Standard = keyof typeof adapters;

const isStandard = (word: string): word is Standard => Object.hasOwn(adapters, word);

/** Fetches the adapter of a standard. Rejects where its file does not arrive; throws on a word that is no standard. */
export function choosePort(standard: string, page: Page): Promise<TrackingPort> {
  if (!isStandard(standard))
    throw new Error(
      `"${standard}" is no standard of this course: use one of ${Object.keys(adapters).join(', ')}`,
    );
  return adapters[standard](page);
}
