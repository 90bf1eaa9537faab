import {Refusal} from './refusal.ts';

/** Longer titles end in a database error on some learning systems (Moodle takes 255). */
export const longestTitle = 199;

/** Hands back a title that a manifest may have; refuses one that a learning system would cut or miss. */
export function checkedTitle(title: string): string {
  if (title === '' || title.length > longestTitle)
    throw new Refusal(
      `the course title has ${title.length} characters`,
      `write course.title, or --title, so that it has 1 to ${longestTitle}; a module that stands alone adds its own title`,
    );
  return title;
}
