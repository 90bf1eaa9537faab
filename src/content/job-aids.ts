/** Job aids: sheets to print and keep at the workplace. Their texts are in the catalogue of each language. */
export interface JobAids {
  readonly aids: readonly JobAid[];
}

/**
 * One job aid. Its texts have the keys `aids.<id>.title`, `.lead`, `.blocks.<id>.title`, `.blocks.<id>.text`
 * and `.sources.<id>.text`.
 */
export interface JobAid {
  readonly id: string;
  readonly blocks: readonly JobAidBlock[];
  /** Ids of the job aid's sources. */
  readonly sources: readonly string[];
}

/** A block of a job aid, with its own title. */
export interface JobAidBlock {
  readonly id: string;
  /**
   * True if the block takes half the width of the page. If two such blocks follow each other and both fit, they are
   * side by side.
   */
  readonly isHalf: boolean;
}
