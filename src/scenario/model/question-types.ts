/**
 * The types that can name a wording, from the type that elicits most to the type that elicits least (fact
 * base 4.6).
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
