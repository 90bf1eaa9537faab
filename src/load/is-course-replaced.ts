/**
 * Asks the server for the page of the course, and returns true if it is now the page of another package than the one
 * that runs here: another release, or one with other options. Returns false if the server does not answer, or answers
 * with anything else, such as the sign-in page of the LMS. Never rejects.
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

/** Returns the facts of a package and the address of its code, which contains the release. */
function packageOf(page: Document): string | undefined {
  const facts = page.querySelector('meta[name="tamga"]')?.getAttribute('content');
  const code = page.querySelector('script[src$="/course.js"]')?.getAttribute('src');
  return facts && code ? `${code} ${facts}` : undefined;
}
