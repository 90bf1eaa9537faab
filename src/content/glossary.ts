/** Terms that lessons link to. Their meanings are in the catalogue of each language. */
export interface Glossary {
  /** Terms in the author's order. A page sorts them by the rules of its language. */
  readonly terms: readonly GlossaryTerm[];
  /** Ids of the sources on which the meanings are based. The text of a source has the key `sources.<id>.text`. */
  readonly sources: readonly string[];
}

/** One term. Its texts have the keys `terms.<id>.term` and `terms.<id>.meaning`. */
export interface GlossaryTerm {
  readonly id: string;
  /** Abbreviations by which the search finds the term in every language, such as MRZ. */
  readonly abbreviations: readonly string[];
  /** Ids of related terms. */
  readonly see: readonly string[];
}
