/** A place in a part of a module. The record stores it as `module/part/section`. */
export interface PartPlace {
  readonly module: string;
  readonly part: string;
  /** Id of the section; '' means the first section. */
  readonly section: string;
}

/** An address contains this word in place of a section id if the page shows the whole lesson. */
export const wholeLesson = 'whole';

/** Returns the address of a part or of a section in it, such as `#/document-fraud/zones`. */
export const partAddress = (module: string, part: string, section = ''): string =>
  `#/${[module, part, section].filter(Boolean).join('/')}`;

/** Parses `module/part` or `module/part/section`. Returns undefined for every other text. */
export function parsePlace(path: string): PartPlace | undefined {
  const [module = '', part = '', section = '', ...rest] = path.split('/');
  return module === '' || part === '' || rest.length > 0 ? undefined : {module, part, section};
}
