import {z} from 'zod';
import {pagesOf} from '../../documents/model/pages.ts';
import {lights as allLights} from '../../documents/model/terms.ts';
import {whichOf} from '../../content/did-you-mean.ts';
import {isSpecimen} from './document-block.ts';
import {fault, type Fault} from '../source/fault.ts';
import type {ReadSingle} from '../questions/single.ts';

const shownDocuments = z.object({
  papers: z.array(z.object({of: z.string(), page: z.string(), lights: z.array(z.string())})).default([]),
});

const tableDocumentsOf = ({kind, question}: ReadSingle) =>
  kind === 'interview' ? (shownDocuments.safeParse(question?.block.shown).data?.papers ?? []) : [];

/** Ids of the documents that lie on the table in an interview. */
export const documentsOnTable = (single: ReadSingle): readonly string[] =>
  tableDocumentsOf(single).map(({of}) => of);

/**
 * Checks the documents on the table of each interview. The specimen must exist, and it must have the page that the
 * interview names. All lights that the interview names must be known.
 */
export const faultsOfTables = (singles: ReadonlyMap<string, ReadSingle>): readonly Fault[] =>
  [...singles.values()].flatMap(single =>
    tableDocumentsOf(single).flatMap(({of, page, lights}, i) => {
      const faultAt = (field: string, message: string) =>
        fault(single.at(['papers', i, field]), message, 'papers');
      const named = singles.get(of);
      const known = [...singles].flatMap(([id, {kind}]) => (kind === 'examination' ? [id] : []));
      if (named?.kind !== 'examination')
        return [faultAt('of', `there is no file specimens/${of}.yaml${whichOf(of, known)}`)];
      const specimen = named.question?.apart;
      // A malformed specimen gives no fault here: its faults are reported when its own file is checked.
      if (!isSpecimen(specimen)) return [];
      const pages: readonly string[] = pagesOf(specimen);
      const names: readonly string[] = allLights;
      return [
        ...(pages.includes(page)
          ? []
          : [faultAt('page', `this document has no page "${page}"${whichOf(page, pages)}`)]),
        ...lights
          .filter(light => !names.includes(light))
          .map(light => faultAt('lights', `there is no light "${light}"${whichOf(light, names)}`)),
      ];
    }),
  );
