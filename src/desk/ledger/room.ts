/**
 * Maximum length of `cmi.suspend_data` in characters (SCORM 1.2 RTE 3.4.4; SCORM 2004 4th Ed. RTE 4.2.22), by
 * data model. This file is separate from the schemas, so that the player does not load zod into the learner's
 * browser.
 */
export const suspendDataRoom = {scorm12: 4096, scorm2004: 64_000} as const;
