/** The best walk from start to end, as choices in the scenario that has every feature. */
export const best: readonly string[] = [
  'secure-alike',
  'tell-rights',
  'story-invite',
  'phone-leave',
  'probe-passport',
  'choice-decide',
  'ada-in-person',
  'kim-child',
  'max-report',
];

/** The best choices of the interview, up to the referrals. */
export const bestTalk: readonly string[] = best.slice(0, 6);

/** A walk that asks side questions until the decisions need all remaining minutes. */
export const allAsked: readonly string[] = [
  ...best.slice(0, 2),
  'ask-with',
  'ask-paper',
  'ask-address',
  'ask-leave',
  'ask-home',
];

/** A walk up to a pause, which the person's distress makes necessary. */
export const unsafe: readonly string[] = ['secure-queue', 'tell-sold', 'story-or-bar'];

/** A walk of poor choices from start to end. */
export const bad: readonly string[] = [
  ...unsafe,
  'pause-break',
  'phone-who',
  'probe-many',
  'choice-promise',
  'pause-break',
  'ada-keep',
  'go-on',
  'kim-hall',
  'max-note',
];
