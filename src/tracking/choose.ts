import type {Web} from './cmi5/cmi5.ts';
import type {DeviceStorage} from './device-storage.ts';
import type {Frame} from './scorm/find-api.ts';
import type {StatusScheme, TitleOf, TrackingPort} from './port.ts';

/** The environment that the page offers to every adapter. */
export interface PageEnvironment {
  readonly window: Frame;
  /** Device storage; undefined if the browser provides none. */
  readonly storage: DeviceStorage | undefined;
  /** Identifies the package on this device. */
  readonly packageId: string;
  readonly statusScheme: StatusScheme;
  /** Returns the title of a part. Missing if parts have no titles. */
  readonly titleOf?: TitleOf;
  /** Creates the environment for an adapter that talks to a server itself (cmi5). */
  readonly web: () => Promise<Web>;
}

const blocked: DeviceStorage = {
  getItem: () => null,
  setItem: () => {
    throw new Error('this browser gives the page no storage');
  },
};

/** Both editions of SCORM 2004 use the same adapter; only their packages differ. */
async function scorm2004({window, statusScheme, titleOf}: PageEnvironment): Promise<TrackingPort> {
  const {scorm2004Around} = await import('./scorm2004/scorm2004.ts');
  return scorm2004Around(window, statusScheme, titleOf);
}

/**
 * The adapter of each standard. The package names its standard, so the course need not guess it from objects in the
 * page. Each adapter lazy-loads one file of its own. The SCORM adapters also load a shared file. The files are few,
 * because each request of the first screen costs time on a slow network.
 */
const adapters = {
  scorm12: async ({window, statusScheme}: PageEnvironment): Promise<TrackingPort> => {
    const {scorm12Around} = await import('./scorm12/scorm12.ts');
    return scorm12Around(window, statusScheme);
  },
  'scorm2004-3': scorm2004,
  'scorm2004-4': scorm2004,
  cmi5: async ({web, statusScheme}: PageEnvironment): Promise<TrackingPort> => {
    const {cmi5} = await import('./cmi5/cmi5.ts');
    return cmi5(await web(), statusScheme);
  },
  standalone: async ({storage, packageId, statusScheme}: PageEnvironment): Promise<TrackingPort> => {
    const {standalone} = await import('./standalone/standalone.ts');
    return standalone(storage ?? blocked, `tamga|${packageId}|standalone`, statusScheme);
  },
} as const;

export type AdapterName = keyof typeof adapters;

const isAdapterName = (word: string): word is AdapterName => Object.hasOwn(adapters, word);

/**
 * Loads the adapter of a standard. Rejects when the adapter's file fails to load. Throws on an unknown
 * standard.
 */
export function choosePort(standard: string, page: PageEnvironment): Promise<TrackingPort> {
  if (!isAdapterName(standard))
    throw new Error(`"${standard}" is none of ${Object.keys(adapters).join(', ')}`);
  return adapters[standard](page);
}
