/** A contradiction within a scenario: the path to the wrong part, and a message with the cure. */
export interface Misfit {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

type Path = Misfit['path'];

/** Returns the path to an item in one of the lists of a scenario. */
export const at = (list: string, index: number, ...rest: Path): Path => [list, index, ...rest];
