/** What a package can be made for. */
export const standards = ['scorm12', 'scorm2004-3', 'scorm2004-4', 'cmi5', 'standalone'] as const;

export type Standard = (typeof standards)[number];

export const isStandard = (word: string): word is Standard => standards.some(standard => standard === word);

/** The adapter of each standard, as the file whose chunk goes into the package; the others stay out. */
export const adapters: Readonly<Record<Standard, string>> = {
  scorm12: 'src/tracking/scorm12/scorm12.ts',
  'scorm2004-3': 'src/tracking/scorm2004/scorm2004.ts',
  'scorm2004-4': 'src/tracking/scorm2004/scorm2004.ts',
  cmi5: 'src/tracking/cmi5/cmi5.ts',
  standalone: 'src/tracking/standalone/standalone.ts',
};

/** How a standard is called among administrators. */
export const standardNames: Readonly<Record<Standard, string>> = {
  scorm12: 'SCORM 1.2',
  'scorm2004-3': 'SCORM 2004 3rd Edition',
  'scorm2004-4': 'SCORM 2004 4th Edition',
  cmi5: 'cmi5',
  standalone: 'stand-alone',
};

/**
 * How the parts of a course become packages: all in one SCO or AU; each module a package of its own; or, in cmi5 alone,
 * one package in which each module is an AU.
 */
export const variants = ['one', 'per-module', 'au-per-module'] as const;

export type Variant = (typeof variants)[number];

export const isVariant = (word: string): word is Variant => variants.some(variant => variant === word);
