import {Refusal} from './refusal.ts';

/**
 * Maximum length of a title. Longer titles cause a database error in some LMSs (Moodle allows 255
 * characters).
 */
export const longestTitle = 199;

/** Maximum length of a lead, which LMSs show as the description. */
export const longestLead = 400;

/**
 * Returns a title that is valid for a manifest. Throws a refusal for an empty title, because an LMS needs
 * one. Throws a refusal for a title that is too long, because an LMS would truncate it.
 */
export function checkedTitle(title: string): string {
  if (title === '' || title.length > longestTitle)
    throw new Refusal(
      `the course title has ${title.length} characters`,
      `write course.title, or --title, so that it has 1 to ${longestTitle}; a module that stands alone adds its own title`,
    );
  return title;
}
