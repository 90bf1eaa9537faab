/** A fault in an author's file, with its path. */
export interface Misfit {
  readonly path: readonly (string | number)[];
  readonly message: string;
}
