/** Choices in "The restaurant by the sea": the best path from start to end. */
export const best: readonly string[] = [
  'secure-alike',
  'tell-rights',
  'story-invite',
  'phone-leave',
  'probe-passport',
  'choice-decide',
  'anudari-in-person',
  'saruul-child',
  'densmaa-report',
];
