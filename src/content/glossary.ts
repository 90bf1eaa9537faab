/** The words of the field that lessons link to; what they mean stands in the catalogue of a language. */
export interface Glossary {
  /** In the author's order: a page brings them into that of its language. */
  readonly terms: readonly GlossaryTerm[];
  /** Ids of what the meanings rest on; their texts stand under `sources.<id>.text`. */
  readonly sources: readonly string[];
}

/** A term; its words and its meaning stand under `terms.<id>.term` and `terms.<id>.meaning`. */
export interface GlossaryTerm {
  readonly id: string;
  /** Ids of terms that a reader may want to read as well. */
  readonly see: readonly string[];
}
