/** Something in a scenario that does not fit something else in it, with the way to it and a cure. */
export interface Misfit {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

type Path = Misfit['path'];

/** The way to something in one of the lists of a scenario. */
export const at = (list: string, index: number, ...rest: Path): Path => [list, index, ...rest];
