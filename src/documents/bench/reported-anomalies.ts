import type {Mark} from '../../content/question-type.ts';
import type {Finding} from '../model/examination.ts';
import {pagesOf} from '../model/pages.ts';
import {placesOn} from '../model/places.ts';
import type {Page, Specimen} from '../model/specimen.ts';
import {lights, places, tools, type Light, type Place, type Tool} from '../model/terms.ts';
import {dataPageOf} from '../view/pointing.ts';

type Marks = Readonly<Record<string, Mark>>;

/** One anomaly as scoring reports it: whether the learner found it, its places, and the tools that show it. */
export interface ReportedAnomaly {
  readonly id: string;
  readonly isFound: boolean;
  readonly at: readonly Place[];
  readonly seenWith: readonly Tool[];
}

/** A way to see an anomaly: in a light on a page, or with a tool that shows no page. */
export interface Sight {
  readonly tool: Tool;
  readonly page?: Page;
  readonly at: readonly Place[];
}

/** Extracts the anomalies from the result of scoring, in the order in which scoring lists them. */
export function reportedAnomalies(marks: Marks): readonly ReportedAnomaly[] {
  const parts = Object.keys(marks).map(key => key.split('/'));
  const ids = [...new Set(parts.filter(([, word]) => word !== undefined).map(([id = '']) => id))];
  return ids.map(id => {
    const words = parts.flatMap(([own, word]) => (own === id && word !== undefined ? [word] : []));
    return {
      id,
      isFound: marks[id] === 'right',
      at: places.filter(place => words.includes(place)),
      seenWith: tools.filter(tool => words.includes(tool)),
    };
  });
}

/** Returns the marks at places without an anomaly. */
export const falseAlarms = (findings: readonly Finding[], marks: Marks): readonly Finding[] =>
  findings.filter(({place}) => marks[place] === 'wrong');

/** True if a tool is a light. Every light shows a page; some other tools show none. */
export const isLight = (tool: Tool): tool is Light => lights.some(light => light === tool);

/** Returns every way to see an anomaly, in the order of the tools. */
export const sightsOf = (sign: ReportedAnomaly, specimen: Specimen): readonly Sight[] =>
  sign.seenWith.flatMap(tool => {
    if (isLight(tool)) return sightsIn(tool, sign, specimen);
    const [lines] = tool === 'reader' ? onFirstPage(tool, sign, specimen) : [];
    return [lines ?? {tool, at: sign.at}];
  });

/**
 * Returns the sights that the feedback offers. Leaves out a sight if earlier sights of the same tool have all of its
 * places. A copy that is wrong on every page then needs only a few buttons, not a button for each page.
 */
export const offeredSights = (sights: readonly Sight[]): readonly Sight[] =>
  sights.filter(({tool, at}, n) => {
    const before = sights.slice(0, n).filter(one => one.tool === tool);
    return at.some(place => !before.some(one => one.at.includes(place)));
  });

/**
 * Returns the pages on which a place of the anomaly has a look in the given light. If there is no such page,
 * returns the first page that contains one of the places.
 */
function sightsIn(light: Light, {at}: ReportedAnomaly, specimen: Specimen): readonly Sight[] {
  const looks = specimen.looks.filter(look => look.light === light && at.includes(look.at));
  const pages = pagesOf(specimen).filter(page => looks.some(look => look.page === page));
  if (pages.length > 0)
    return pages.map(page => ({
      tool: light,
      page,
      at: at.filter(place => looks.some(look => look.page === page && look.at === place)),
    }));
  return onFirstPage(light, {at}, specimen);
}

/**
 * Returns the places of an anomaly on the first page that contains at least one of them. The search starts at
 * the data page.
 */
function onFirstPage(tool: Tool, {at}: Pick<ReportedAnomaly, 'at'>, specimen: Specimen): readonly Sight[] {
  for (const page of [dataPageOf(specimen), ...pagesOf(specimen)]) {
    const there = placesOn(specimen, page);
    const own = at.filter(place => there.has(place));
    if (own.length > 0) return [{tool, page, at: own}];
  }
  return [];
}
