import {answerKey} from './answer-key.ts';
import {languagesBeside} from './context.ts';
import type {Package} from './pack.ts';
import {readmeLanguages, readmePage} from './readme/readme.ts';
import {bytesOf} from './text-files.ts';
import {zipOf} from './zip.ts';

/**
 * Returns the files to write for one package, by file name: the zip, the administrator pages and the answer keys.
 * There is one page and one answer key for English, and for each language of the package. A web server sends the
 * files of a stand-alone package with their dates from the zip. So these files get the date `day`. An LMS sets its
 * own dates.
 */
export function deliveryOf(coursePackage: Package, day: string): ReadonlyMap<string, Uint8Array> {
  const zip = zipOf(
    coursePackage.files,
    coursePackage.context.choice.standard === 'standalone' ? day : undefined,
  );
  return new Map([
    [coursePackage.name, zip],
    ...readmeLanguages(coursePackage.context).map(
      language =>
        [
          `${coursePackage.name}.README.${language}.html`,
          bytesOf(readmePage(coursePackage, zip, language)),
        ] as const,
    ),
    ...languagesBeside(coursePackage.context.choice).flatMap(language => {
      const key = answerKey(coursePackage.context, language);
      return key === undefined
        ? []
        : [[`${coursePackage.name}.ANSWERS.${language}.csv`, bytesOf(key)] as const];
    }),
  ]);
}
