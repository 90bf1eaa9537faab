/** Sheets to print and keep at the desk; what they say stands in the catalogue of a language. */
export interface JobAids {
  readonly aids: readonly JobAid[];
}

/** One sheet; its words stand under `aids.<id>.title`, `.lead`, `.blocks.<id>.title`, `.blocks.<id>.text` and `.sources.<id>.text`. */
export interface JobAid {
  readonly id: string;
  readonly blocks: readonly JobAidBlock[];
  /** Ids of what it rests on. */
  readonly sources: readonly string[];
}

/** A piece of a sheet under a heading. */
export interface JobAidBlock {
  readonly id: string;
  /** It stands beside its neighbour, where there is room for both. */
  readonly isHalf: boolean;
}
