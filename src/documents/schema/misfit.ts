/** Something in an author's file that cannot be, and where. */
export interface Misfit {
  readonly path: readonly (string | number)[];
  readonly message: string;
}
