/** What a package can be made for. */
export type Standard = 'scorm12' | 'standalone';

/** The adapter of each standard, as the file whose chunk goes into the package; the others stay out. */
export const adapters: Readonly<Record<Standard, string>> = {
  scorm12: 'src/tracking/scorm12.ts',
  standalone: 'src/tracking/standalone.ts',
};

export const standards: readonly Standard[] = ['scorm12', 'standalone'];

/** Standards the design names and nobody has built. */
export const notYet: readonly string[] = ['scorm2004-3', 'scorm2004-4', 'cmi5'];

/** Options the design names and nobody has built. */
export const notYetOptions: readonly string[] = ['--report'];

export const isStandard = (word: string): word is Standard => standards.some(standard => standard === word);
