/**
 * The types that a wording can have. A wording of the first type makes the person tell most, and a wording of the
 * last type least (fact base 4.6).
 */
export const namedTypes = [
  'invitation',
  'open',
  'probing',
  'closed',
  'forced',
  'multiple',
  'leading',
  'statement',
] as const;

/** All types of an officer's utterances and acts: the named types, and `act`. */
export const questionTypes = [...namedTypes, 'act'] as const;
