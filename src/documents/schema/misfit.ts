/** A fault in an author's file, with its path. */
export interface SpecimenMisfit {
  readonly path: readonly (string | number)[];
  readonly message: string;
}
