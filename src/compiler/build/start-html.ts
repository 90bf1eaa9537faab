import type {CourseContact} from '../../content/course-file.ts';
import {escapeHtml} from '../../text/escape-html.ts';

/** The interface of the course in one language. */
interface InOneLanguage {
  readonly language: string;
  readonly dir: 'ltr' | 'rtl';
  /** Interface texts by key. */
  readonly interface: Readonly<Record<string, string>>;
}

/**
 * Texts of the start page, which the browser shows before any script loads. Interface texts are plain text.
 * Titles are sanitised HTML.
 */
export interface StartTexts extends InOneLanguage {
  /** The other languages of the package, in which the page says what to do if no script runs. */
  readonly others?: readonly InOneLanguage[];
  /** Titles and summaries of modules, with keys such as `<module>.title`. */
  readonly titles: Readonly<Record<string, string>>;
  /** Module ids in menu order. */
  readonly modules: readonly string[];
}

/** Facts about the package, which the page holds in a meta element. */
export interface StartFacts {
  /**
   * Id of the package: the id of the course. In a package that does not contain all modules, the ids of its
   * modules follow, each after a full stop.
   */
  readonly id: string;
  readonly standard: string;
  readonly languages: readonly string[];
  readonly modules: readonly string[];
  /** Pass mark, in per cent of the points. */
  readonly passMark: number;
  /**
   * The contact for the page that the packager writes for administrators. The course itself reads the contact from its
   * index.
   */
  readonly contact?: CourseContact | undefined;
  // Only the packager sets the following fields. If one of them is missing, the course uses a default.
  readonly statusScheme?: string;
  readonly report?: string;
  readonly country?: string;
  readonly sharedDevices?: boolean;
  readonly completionRecord?: boolean;
  /** Code of the refresher that the package consists of. */
  readonly refresher?: string;
}

/**
 * Content security policy of a page. The page may load files from its own origin only, and must not contain
 * inline scripts or styles.
 */
export const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'";

/**
 * Renders the start page as HTML that needs no script. The HTML is the content of `<tamga-app>` until the
 * course replaces it.
 */
export function startHtml({interface: words, titles, modules, others = []}: StartTexts): string {
  const word = (key: string, from = words): string => {
    const text = from[key];
    if (text === undefined) throw new Error(`the interface has no text "${key}": the start page needs it`);
    return escapeHtml(text);
  };
  const translated = others.map(
    ({language, dir, interface: own}) =>
      `<p lang="${language}" dir="${dir}">${word('start.noScript', own)}</p>\n`,
  );
  const listed = modules.map(id => `<li>${titles[`${id}.title`] ?? ''}</li>`);
  return `<main class="start">
<h1>${word('course.title')}</h1>
<p class="lead">${word('course.audience')}</p>
<p id="no-script">${word('start.noScript')}</p>
${translated.join('')}<ul class="modules">${listed.join('')}</ul>
</main>`;
}

/**
 * Fills language, title, package facts and start page into the page. The page may be filled already, because
 * the packager fills it again for each package.
 */
export function withStart(page: string, texts: StartTexts, facts: StartFacts): string {
  const title = escapeHtml(texts.interface['course.title'] ?? '');
  const places: readonly (readonly [RegExp, string])[] = [
    [/<html\b[^>]*>/, `<html lang="${texts.language}" dir="${texts.dir}">`],
    [/<title>[^<]*<\/title>/, `<title>${title}</title>`],
    [/<meta name="tamga"[^>]*>/, `<meta name="tamga" content="${escapeHtml(JSON.stringify(facts))}">`],
    [/<tamga-app>[\s\S]*<\/tamga-app>/, `<tamga-app>\n${startHtml(texts)}\n</tamga-app>`],
  ];
  return places.reduce((html, [place, text]) => {
    if (!place.test(html)) throw new Error(`index.html has no ${place.source}: the start page needs it`);
    return html.replace(place, () => text);
  }, page);
}
