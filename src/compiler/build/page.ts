import {titlesOf} from './chunks.ts';
import type {CompiledCourse} from '../compile.ts';
import type {CompiledLanguage} from '../text/language.ts';
import {policy, withStart, type StartFacts, type StartTexts} from './start-html.ts';

/** The texts of the start page in one language of the course. */
export const startTexts = (course: CompiledCourse, language: CompiledLanguage): StartTexts => ({
  language: language.code,
  dir: language.dir,
  interface: language.catalogues['interface'] ?? {},
  titles: titlesOf(course, language, 'modules'),
  modules: course.index.modules.map(({id}) => id),
  others: course.languages.flatMap(({code, dir, catalogues}) =>
    code === language.code ? [] : [{language: code, dir, interface: catalogues['interface'] ?? {}}],
  ),
});

/** Fills the start page in English. The packager fills it again in the first language of each package. */
export function startPage(html: string, course: CompiledCourse, command: 'build' | 'serve'): string {
  const [english] = course.languages;
  if (english === undefined) throw new Error('a compiled course has English first');
  const facts: StartFacts = {
    ...course.facts,
    // The dev server has no LMS, so the page stores its record itself.
    standard: command === 'serve' ? 'standalone' : 'scorm12',
    languages: course.languages.map(({code}) => code),
    modules: course.index.modules.map(({id}) => id),
  };
  const page = withStart(html, startTexts(course, english), facts);
  return command === 'serve' ? loosened(page) : page;
}

/**
 * Relaxes the content security policy of the page for the dev server only. The Vite client adds inline
 * styles, opens a WebSocket and starts a worker. Also links the icon from the source folder.
 */
const loosened = (page: string): string =>
  page
    .replace(
      policy,
      policy
        .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
        .replace("connect-src 'self'", "connect-src 'self' ws:; worker-src blob:"),
    )
    .replace('</head>', '<link rel="icon" href="/brand/seal.svg">\n</head>');
