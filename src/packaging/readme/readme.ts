import {createHash} from 'node:crypto';
import {escapeHtml} from '../../text/escape-html.ts';
import {dirOf, ownName} from '../../text/language.ts';
import {languagesBeside, modulesOf, titleOf, firstTextsIn, type Context} from '../context.ts';
import {draftsIn} from '../drafts.ts';
import type {Package} from '../pack.ts';
import {isShort, leftIn, readmeValues, titlesOf} from './values.ts';
import {fill, hasReadme, readReadmeTexts, type ReadmeTexts} from './texts.ts';
import type {Standard} from '../choice/standards.ts';
import {readBranding} from '../../compiler/build/branding.ts';
import {bytesOf, readSource} from '../text-files.ts';

/** Fills the placeholders of a text and escapes it for HTML. */
type Say = (words: string) => string;

/**
 * Returns the languages of the administrator page: English, and each language of the package in which the
 * page exists.
 */
export const readmeLanguages = ({root, choice}: Context): readonly string[] =>
  languagesBeside(choice).filter(language => hasReadme(root, language));

/**
 * Writes the page for administrators that accompanies a zip, in one of its languages. The page fits on one A4 sheet.
 * It has no scripts and makes no requests.
 */
export function readmePage(
  {name, context: packageContext, files}: Package,
  zip: Uint8Array,
  language: string,
): string {
  // Use the language of the page for all values, as if the package opened in this language.
  const context: Context = {...packageContext, language};
  const {root, choice} = context;
  const words = readReadmeTexts(root, language);
  const values: Readonly<Record<string, string>> = {
    ...readmeValues(context, words),
    name,
    size: String(Math.ceil(zip.length / 1024)),
    files: String(files.size),
  };
  const say: Say = text => escapeHtml(fill(text, values));
  const kind = kindOf(choice.standard);
  const {steps} = words[kind];
  const {settings, record} = choice.refresher ? words.refresher[kind] : words[kind];
  const {headings} = words;
  const lacks = lacksOf(context, words);
  const body = [
    facts(context, words, say, createHash('sha256').update(zip).digest('hex')),
    section(headings.steps, list('ol', steps, say)),
    section(headings.settings, table(settings, words, say)),
    section(headings.record, list('ul', record, say)),
    ...(lacks.length > 0 ? [section(headings.lacks, list('ul', lacks, say))] : []),
    ...(choice.standard === 'standalone' ? [] : [section(headings.check, paragraph(say(words.check)))]),
    section(headings.more, paragraph(say(words.more))),
  ];
  const purpose = choice.refresher ? `${say(words.refresher.lead)} ` : '';
  const lead = `<strong>${say(words.values.what)}</strong> ${purpose}${say(words.suits[choice.standard])}`;
  const draft = words.review === 'draft' ? [`<p class="draft">${say(words.values.draftPage)}</p>`] : [];
  return around(context, name, [
    `<header>${readBranding(root).seal.trim()}`,
    `<div><p class="eyebrow">${say(headings.eyebrow)}</p><h1>${escapeHtml(titleOf(context))}</h1></div></header>`,
    `<main><p class="lead">${lead}</p>`,
    ...body,
    ...draft,
    '</main>',
  ]);
}

function around(context: Context, name: string, body: readonly string[]): string {
  const {language} = context;
  const style =
    readBranding(context.root).tokens + readSource(context.root, 'src/packaging/readme/readme.css');
  const sum = createHash('sha256').update(bytesOf(style)).digest('base64');
  return `<!doctype html>
<html lang="${language}" dir="${dirOf(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${sum}'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(titleOf(context))} - ${name}</title>
<style>${style}</style>
</head>
<body>
${body.join('\n')}
</body>
</html>
`;
}

const kindOf = (standard: Standard): 'scorm' | 'cmi5' | 'standalone' =>
  standard === 'cmi5' || standard === 'standalone' ? standard : 'scorm';

function lacksOf(context: Context, {lacks}: ReadmeTexts): readonly string[] {
  const {variant, whole, refresher} = context.choice;
  return [
    ...(whole.modules || refresher ? [] : lacks.module),
    ...(variant === 'au-per-module' ? lacks['au-per-module'] : []),
    ...(leftIn(context).length > 0 ? lacks.left : []),
    ...(isShort(context) ? lacks.papers : []),
  ];
}

const paragraph = (html: string): string => `<p>${html}</p>`;

const section = (heading: string, html: string): string =>
  `<section><h2>${escapeHtml(heading)}</h2>\n${html}</section>`;

const list = (tag: 'ol' | 'ul', items: readonly string[], say: Say): string =>
  `<${tag}>\n${items.map(item => `<li>${say(item)}</li>`).join('\n')}\n</${tag}>`;

function table(rows: readonly (readonly string[])[], {headings}: ReadmeTexts, say: Say): string {
  const head = [headings.setting, headings.value, headings.why].map(
    word => `<th scope="col">${say(word)}</th>`,
  );
  const body = rows.map(([setting = '', value = '', why = '']) =>
    [`<th scope="row">${say(setting)}</th>`, `<td>${say(value)}</td>`, `<td>${say(why)}</td>`].join(''),
  );
  const lines = body.map(row => `<tr>${row}</tr>`).join('\n');
  return `<table>\n<thead><tr>${head.join('')}</tr></thead>\n<tbody>\n${lines}\n</tbody>\n</table>`;
}

function facts(context: Context, words: ReadmeTexts, say: Say, sum: string): string {
  const {choice} = context;
  const {values, facts: names} = words;
  const rows: readonly (readonly [string, string])[] = [
    [names.file, say(values.file)],
    [names.sha256, `<code>${sum}</code>`],
    [
      names.modules,
      choice.refresher ? say(words.refresher.contents) : escapeHtml(titlesOf(context).join('; ')),
    ],
    [names.languages, choice.languages.map(code => languageIn(context, code, values.draft)).join(', ')],
    [names.passMark, say(markOf(context, values))],
    ...(choice.standard === 'standalone'
      ? []
      : [
          [
            names.reported,
            say(choice.refresher ? words.refresher.reported : words.reports[choice.report]),
          ] as const,
        ]),
    ...reviewOf(context, words).map(words => [names.review, say(words)] as const),
    ...(choice.completionRecord ? [[names.record, say(values.completionRecord)] as const] : []),
    [names.country, say(choice.forOfficers ? values.countryForOfficers : values.country)],
    ...contactOf(context).map(contact => [names.contact, escapeHtml(contact)] as const),
    [names.devices, say(choice.sharedDevices ? values.sharedDevices : values.ownDevices)],
  ];
  const lines = rows.map(([name, value]) => `<div><dt>${say(name)}</dt><dd>${value}</dd></div>`);
  return `<dl>\n${lines.join('\n')}\n</dl>`;
}

/** Returns the contact of course.yaml as a list of one line; an empty list if course.yaml names none. */
const contactOf = ({facts: {course}}: Context): readonly string[] =>
  course.contact
    ? [[course.contact.name, course.contact.email, course.contact.phone].filter(isGiven).join(', ')]
    : [];

const isGiven = (part: string | undefined): part is string => part !== undefined;

/**
 * Returns the text about drafts in the package's banks. Returns an empty list if the package has no bank, or contains
 * only some items of its banks.
 */
function reviewOf(context: Context, {values}: ReadmeTexts): readonly string[] {
  const {choice} = context;
  const {items, drafts} = draftsIn(context);
  return items === 0 || choice.refresher ? [] : [drafts > 0 ? values.drafts : values.noDrafts];
}

function markOf(context: Context, values: ReadmeTexts['values']): string {
  const modules = modulesOf(context);
  if (context.choice.refresher || !modules.some(module => module.hasPoints)) return values.noMark;
  if (modules.length === 1) return values.markOfOne;
  if (context.choice.variant === 'au-per-module') return values.markOfEach;
  const roles = modules.flatMap(({parts}) => parts.flatMap(({paper}) => paper?.role ?? []));
  const tests = roles.includes('module-test') ? values.markOfTests : '';
  return (roles.includes('final') ? values.markOfFinal : values.mark) + tests;
}

function languageIn(context: Context, code: string, draft: string): string {
  const name = ownName(code);
  const isDraft = firstTextsIn(context, code).review === 'draft';
  return escapeHtml(isDraft ? fill(draft, {language: name}) : name);
}
