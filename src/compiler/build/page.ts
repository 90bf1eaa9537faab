import {titlesOf} from './chunks.ts';
import type {Course} from '../compile.ts';
import type {CompiledLanguage} from '../text/language.ts';
import {policy, withStart, type PackageFacts, type StartTexts} from './start-html.ts';

/** Per cent that a package asks for when nobody says otherwise. */
const passMark = 80;

/** The texts of the start page in one of the course's languages. */
export const startTexts = (course: Course, language: CompiledLanguage): StartTexts => ({
  language: language.code,
  dir: language.dir,
  interface: language.catalogues['interface'] ?? {},
  titles: titlesOf(course, language, 'modules'),
  modules: course.index.modules.map(({id}) => id),
});

/** Fills the page in English; packaging does it again for its own first language. */
export function startPage(html: string, course: Course, command: 'build' | 'serve'): string {
  const [english] = course.languages;
  if (english === undefined) throw new Error('a compiled course has English first');
  const facts: PackageFacts = {
    // With no LMS around, the page that is being worked on keeps its own record.
    standard: command === 'serve' ? 'standalone' : 'scorm12',
    languages: course.languages.map(({code}) => code),
    modules: course.index.modules.map(({id}) => id),
    passMark,
  };
  const page = withStart(html, startTexts(course, english), facts);
  return command === 'serve' ? loosened(page) : page;
}

/** Vite's client styles pages from script, talks over a socket of its own and waits in a worker; no build has this. */
const loosened = (page: string): string =>
  page
    .replace(
      policy,
      policy
        .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
        .replace("connect-src 'self'", "connect-src 'self' ws:; worker-src blob:"),
    )
    .replace('</head>', '<link rel="icon" href="/src/shell/seal.svg">\n</head>');
