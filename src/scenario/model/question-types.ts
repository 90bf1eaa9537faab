/**
 * The types by which a wording can be named, from the one that elicits most to the one that elicits least
 * (fact base 4.6).
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

/** All types of an officer's utterances and acts: the named types, and acts. */
export const questionTypes = [...namedTypes, 'act'] as const;
