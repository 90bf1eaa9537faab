import type {SourceFault} from '../../../content/source-fault.ts';
import type {MaterialFault} from '../../house-rules/made.ts';
import {materialFaults} from '../../house-rules/material.ts';
import type {Reference} from '../../schema/reference.ts';
import type {ExaminationSource} from '../../schema/fields.ts';
import {specimenOf} from '../split.ts';

/**
 * Reports impossible looks and faces, with their path in the author's file. For example, a page without a film cannot
 * have a damaged film.
 */
export function materialFaultsOf(
  examination: ExaminationSource,
  reference: Reference,
): readonly SourceFault[] {
  const {wear, anomalies} = examination;
  const documentLooks = {specimen: specimenOf(examination), wear, changes: anomalies};
  return materialFaults(documentLooks, reference).map(({at, message}) => ({
    path: pathOf(at, examination),
    message,
  }));
}

function pathOf(at: MaterialFault['at'], {wear, anomalies}: ExaminationSource): SourceFault['path'] {
  if (at === 'portrait') return ['person', 'portrait', 'passing'];
  if (at === 'traveller') return ['person', 'now'];
  const worn = wear.findIndex(look => look === at);
  if (worn >= 0) return ['wear', worn, 'look'];
  const nth = anomalies.findIndex(({looks}) => looks.some(look => look === at));
  return ['anomalies', nth, 'looks', anomalies[nth]?.looks.findIndex(look => look === at) ?? 0, 'look'];
}
