import {policy} from '../../compiler/build/start-html.ts';
import {escapeHtml} from '../../text/escape-html.ts';
import type {Notice} from './notices.ts';

/** Texts around the licences. The licences themselves stay in English. */
export interface LicencesTexts {
  readonly language: string;
  readonly dir: 'ltr' | 'rtl';
  readonly course: string;
  readonly title: string;
  /** Sentence about the licences of the course itself. */
  readonly own: string;
  /** Links to the icons, for the head of the page. */
  readonly icons: string;
}

/**
 * Writes `licences.html`: the notices of all software in the package, in the given order. Notices with the
 * same text share one section. `styles` are the addresses of the page's style sheets.
 */
export function licencesPage(
  notices: readonly Notice[],
  words: LicencesTexts,
  styles: readonly string[],
): string {
  const texts = [...new Set(notices.map(textOf))];
  const sections = texts.map(text => {
    const names = notices
      .filter(notice => text === textOf(notice))
      .map(({name, version}) => `<span>${escapeHtml(name)} ${escapeHtml(version)}</span>`);
    return `<section lang="en" dir="ltr">\n<h2>${names.join('')}</h2>\n${text}\n</section>`;
  });
  return `<!doctype html>
<html lang="${words.language}" dir="${words.dir}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(words.title)} - ${escapeHtml(words.course)}</title>
${styles.map(style => `<link rel="stylesheet" href="${style}">`).join('\n')}
${words.icons}
</head>
<body class="licences">
<main>
<h1>${escapeHtml(words.title)}</h1>
<p>${escapeHtml(words.own)}</p>
${sections.join('\n')}
</main>
</body>
</html>
`;
}

const textOf = ({licence, text}: Notice): string =>
  `<p>${escapeHtml(licence)}</p>\n<pre>${escapeHtml(text)}</pre>`;
