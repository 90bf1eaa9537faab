import {visit} from 'unist-util-visit';
import {isKnown, parseRoute} from '../../pages/router.ts';
import {pages} from '../../pages/pages.ts';
import {wholeLesson} from '../../pages/place.ts';
import {glossaryFile, glossaryName} from '../course/glossary.ts';
import {didYouMean} from '../../content/did-you-mean.ts';
import {fault, type Fault} from '../source/fault.ts';
import type {TextEntry} from '../text/entry.ts';
import {parseText, shifted} from '../text/markdown.ts';
import type {CourseRule, RuledCourse} from './rule.ts';

/**
 * Reports every link to a page, part, section, term or job aid that does not exist. Translations need no check,
 * because they must have the same links as the English text.
 */
export const links: CourseRule = course => {
  const known = addressesOf(course);
  return course.english.flatMap(({entries}) => entries.flatMap(entry => faultsIn(entry, known)));
};

function faultsIn({text, kind, at}: TextEntry, known: ReadonlySet<string>): readonly Fault[] {
  if (kind === 'plain' || !text.includes('#/')) return [];
  const faults: Fault[] = [];
  visit(parseText(text, kind), node => {
    if ((node.type !== 'link' && node.type !== 'definition') || !node.url.startsWith('#/')) return;
    if (!known.has(node.url)) faults.push(fault(shifted(node, at), messageFor(node.url, known), 'link'));
  });
  return faults;
}

/** Every address of the course to which a text may link. */
function addressesOf({index, modules, glossary, jobAids}: RuledCourse): ReadonlySet<string> {
  const items: Readonly<Record<string, readonly {readonly id: string}[]>> = {
    [glossaryName]: glossary?.terms ?? [],
    'job-aids': jobAids?.aids ?? [],
  };
  const ofPages = Object.keys(pages).flatMap(page => [
    `#/${page}`,
    ...(items[page] ?? []).map(({id}) => `#/${page}/${id}`),
  ]);
  const ofParts = modules.flatMap(({source, parts}) =>
    parts.flatMap(part => {
      const address = `#/${source.id}/${part.id}`;
      const sections = part.kind === 'lesson' ? part.sections.map(({id}) => id) : [];
      const whole = part.kind === 'lesson' ? [wholeLesson] : [];
      return [address, ...[...sections, ...whole].map(section => `${address}/${section}`)];
    }),
  );
  return new Set(['#/', ...ofPages, ...ofParts].filter(address => leads(address, index)));
}

/** Returns whether this course has the page of an address. Some pages exist only with interviews or documents. */
function leads(address: string, index: RuledCourse['index']): boolean {
  const route = parseRoute(address);
  return route.name !== 'missing' && isKnown(route, index);
}

function messageFor(url: string, known: ReadonlySet<string>): string {
  const [, page = '', id = ''] = url.split('/');
  const near = [...known].filter(address => address.split('/').length === url.split('/').length);
  if (page !== glossaryName || id === '')
    return `the link ${url} leads nowhere${didYouMean(url, near) || ': name a page, a part or a section that exists'}`;
  const terms = near.flatMap(address =>
    address.startsWith(`#/${page}/`) ? [address.slice(page.length + 3)] : [],
  );
  return terms.length === 0
    ? `the course has no glossary: write the term "${id}" into ${glossaryFile}, or take the link out`
    : `the glossary has no term "${id}"${didYouMean(id, terms) || `: choose one that stands in ${glossaryFile}, or write it there`}`;
}
