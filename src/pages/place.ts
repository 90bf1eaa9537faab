/** A place in a part of a module. The record stores it as `module/part/section`. */
export interface PartPlace {
  readonly module: string;
  readonly part: string;
  /** '' is the first section. */
  readonly section: string;
}

/** Replaces the section id in an address, to show the whole lesson on one page. */
export const wholeLesson = 'whole';

/** Returns the address of a part or of a section in it, such as `#/document-fraud/zones`. */
export const partAddress = (module: string, part: string, section = ''): string =>
  `#/${[module, part, section].filter(Boolean).join('/')}`;

/** Reads `module/part` or `module/part/section`; undefined for everything else. */
export function parsePlace(path: string): PartPlace | undefined {
  const [module = '', part = '', section = '', ...rest] = path.split('/');
  return module === '' || part === '' || rest.length > 0 ? undefined : {module, part, section};
}
