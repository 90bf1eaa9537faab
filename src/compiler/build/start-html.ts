import {escapeHtml} from '../../text/escape-html.ts';

/** What the start page says before any script has arrived. Words are plain text, titles sanitised HTML. */
export interface StartTexts {
  readonly language: string;
  readonly dir: 'ltr' | 'rtl';
  /** Words of the interface. */
  readonly interface: Readonly<Record<string, string>>;
  /** Titles and summaries, `<module>.title`. */
  readonly titles: Readonly<Record<string, string>>;
  /** Ids, in the order of the menu. */
  readonly modules: readonly string[];
}

/** What the page is told of its package. */
export interface PackageFacts {
  readonly standard: string;
  readonly languages: readonly string[];
  readonly modules: readonly string[];
  /** Per cent. */
  readonly passMark: number;
  // What only a packager is asked; where they are missing, the course has defaults.
  readonly statusScheme?: string;
  readonly report?: string;
  readonly country?: string;
  readonly sharedDevices?: boolean;
  readonly completionRecord?: boolean;
}

/** Where a page may get anything from: its own folder, and nothing inline. */
export const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'";

/** The start page as HTML that needs no script; it stands inside `<tamga-app>` until the course takes its place. */
export function startHtml({interface: words, titles, modules}: StartTexts): string {
  const word = (key: string): string => {
    const text = words[key];
    if (text === undefined) throw new Error(`src/shell/texts.yaml has no "${key}": the start page needs it`);
    return escapeHtml(text);
  };
  const line = (key: string) => `<div><dt>${word(`${key}Title`)}</dt><dd>${word(key)}</dd></div>`;
  const listed = modules.map(
    id => `<li><h3>${titles[`${id}.title`] ?? ''}</h3><p>${titles[`${id}.summary`] ?? ''}</p></li>`,
  );
  return `<main class="start">
<p class="eyebrow">${word('course.audience')}</p>
<h1>${word('course.title')}</h1>
<p class="lead">${word('start.lead')}</p>
<p id="no-script">${word('start.noScript')}</p>
<dl>${['start.howLong', 'start.howSaved', 'start.care'].map(line).join('')}</dl>
<h2>${word('start.modules')}</h2>
<ul class="modules">${listed.join('')}</ul>
</main>`;
}

/**
 * Puts language, title, facts and start page into the page. What it puts there it finds again, so it can be done over
 * for each package, with another first language.
 */
export function withStart(page: string, texts: StartTexts, facts: PackageFacts): string {
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
