/**
 * Asks the server for the page of the course. Returns true if the server now has the page of another package
 * than this one: another release, or a package with other options. Returns false if the server does not
 * answer, or if it answers with anything else, such as the sign-in page of the LMS. Never rejects.
 */
export async function isCourseReplaced(): Promise<boolean> {
  try {
    const response = await fetch(document.URL, {cache: 'no-store'});
    const there = packageOf(new DOMParser().parseFromString(await response.text(), 'text/html'));
    return response.ok && there !== undefined && there !== packageOf(document);
  } catch {
    return false;
  }
}

/**
 * Returns a text that identifies the package of a page: the address of its code, which contains the release,
 * and the facts of the package. Returns undefined if the page does not belong to a course.
 */
function packageOf(page: Document): string | undefined {
  const facts = page.querySelector('meta[name="tamga"]')?.getAttribute('content');
  const code = page.querySelector('script[src$="/course.js"]')?.getAttribute('src');
  return facts && code ? `${code} ${facts}` : undefined;
}
