/** A fault in an author's file: the path to the wrong part, and a message with the cure. */
export interface SourceFault {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

type Path = SourceFault['path'];

/** Returns the path to an item in one of the lists of a file. */
export const at = (list: string, index: number, ...rest: Path): Path => [list, index, ...rest];
