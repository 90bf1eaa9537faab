import type {ExaminationSource} from './schema.ts';

/** Something in an author's file that cannot be, and where. */
export interface Misfit {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** Holds the parts of a specimen against each other and against the house rules. To be written. */
export const faultsOf = (_: ExaminationSource): readonly Misfit[] => [];
