import {leavesOf, pagesOf, sheetSum} from '../../model/pages.ts';
import {faultIf, type SourceFault} from '../../../content/source-fault.ts';
import type {ExaminationSource} from '../../schema/fields.ts';
import {seriesOf} from '../../model/series.ts';

/**
 * Checks three rules for a book. Its missing pages form whole sheets. It has a perforated number. Its stamps and its
 * visa are on existing pages.
 */
export const pageFaults = (examination: ExaminationSource): readonly SourceFault[] => [
  ...perforationFaults(examination),
  ...missingFaults(examination),
  ...stampFaults(examination),
];

function perforationFaults({series, perforated}: ExaminationSource): readonly SourceFault[] {
  const isBook = seriesOf(series).features.some(({at}) => at === 'perforation');
  if (isBook === (perforated !== undefined)) return [];
  const message = isBook
    ? `a book of ${series} has a number perforated through its pages: write \`perforated\``
    : `nothing is perforated in ${series}: remove it`;
  return [{path: isBook ? [] : ['perforated'], message}];
}

/**
 * A missing sheet removes two leaves, and each leaf has two pages. So if a page is missing, the other pages of its
 * sheet must be missing too.
 */
function missingFaults({series, missing}: ExaminationSource): readonly SourceFault[] {
  const {pages, firstPaper = 1} = seriesOf(series);
  return missing.flatMap((page, n) => {
    const path = ['missing', n];
    if (page < firstPaper || page > pages)
      return [
        {
          path,
          message: `there is no paper page ${page} in ${series}; its paper is pages ${firstPaper} to ${pages}`,
        },
      ];
    const [side, across] = [page % 2 === 0 ? page - 1 : page + 1, sheetSum(series) - page];
    const left = [side, across].filter(other => !missing.includes(other));
    const message = `page ${page} hangs together with ${left.join(' and ')}: a whole sheet goes out`;
    return faultIf(left.length > 0, path, message);
  });
}

/** Reports stamps and visas on pages to which the learner cannot turn. */
function stampFaults({series, missing, stamps, visa, genuine}: ExaminationSource): readonly SourceFault[] {
  const pages = (missingPages: readonly number[]) =>
    pagesOf({series, missing: missingPages}).flatMap(page => leavesOf(page) ?? []);
  const off = (page: number, missingPages: readonly number[], path: SourceFault['path']) =>
    faultIf(
      !pages(missingPages).includes(page),
      path,
      `page ${page} is not one of the visa pages of this book`,
    );
  return [
    ...stamps.flatMap(({page}, n) => off(page, missing, ['stamps', n, 'page'])),
    ...(genuine.stamps ?? []).flatMap(({page}, n) =>
      off(page, genuine.missing ?? missing, ['genuine', 'stamps', n, 'page']),
    ),
    ...(visa ? off(visa.page, missing, ['visa', 'page']) : []),
  ];
}
