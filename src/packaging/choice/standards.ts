/** Standards for which a package can be made. */
export const standards = ['scorm12', 'scorm2004-3', 'scorm2004-4', 'cmi5', 'standalone'] as const;

export type Standard = (typeof standards)[number];

/** Source file of each standard's adapter. A package contains only the chunk of its own adapter. */
export const adapters: Readonly<Record<Standard, string>> = {
  scorm12: 'src/tracking/scorm12/scorm12.ts',
  'scorm2004-3': 'src/tracking/scorm2004/scorm2004.ts',
  'scorm2004-4': 'src/tracking/scorm2004/scorm2004.ts',
  cmi5: 'src/tracking/cmi5/cmi5.ts',
  standalone: 'src/tracking/standalone/standalone.ts',
};

/** Name of each standard, as administrators know it. */
export const standardNames: Readonly<Record<Standard, string>> = {
  scorm12: 'SCORM 1.2',
  'scorm2004-3': 'SCORM 2004 3rd Edition',
  'scorm2004-4': 'SCORM 2004 4th Edition',
  cmi5: 'cmi5',
  standalone: 'stand-alone',
};

/**
 * How the modules become packages. `one`: all modules in one SCO or AU. `per-module`: one package per module.
 * `au-per-module`: one package with one AU per module, only for cmi5.
 */
export const variants = ['one', 'per-module', 'au-per-module'] as const;

export type PackageVariant = (typeof variants)[number];
