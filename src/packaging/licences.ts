import {policy} from '../compiler/start-html.ts';
import {escapeHtml} from './escape.ts';
import type {Notice} from './notices.ts';
import {icons} from './page.ts';

/** What the page of licences says around the licences themselves, which stay in English. */
export interface LicencesWords {
  readonly language: string;
  readonly dir: 'ltr' | 'rtl';
  readonly course: string;
  readonly title: string;
  /** The licences of the course itself, in one sentence. */
  readonly own: string;
}

/** Writes `licences.html`: the notices of all software in the package, in the order given. `style` is the course's style sheet. */
export function licencesPage(notices: readonly Notice[], words: LicencesWords, style: string): string {
  const sections = notices.map(
    ({name, version, licence, text}) => `<section lang="en" dir="ltr">
<h2>${escapeHtml(name)} ${escapeHtml(version)}</h2>
<p>${escapeHtml(licence)}</p>
<pre>${escapeHtml(text)}</pre>
</section>`,
  );
  return `<!doctype html>
<html lang="${words.language}" dir="${words.dir}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(words.title)} - ${escapeHtml(words.course)}</title>
<link rel="stylesheet" href="${style}">
${icons}
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
