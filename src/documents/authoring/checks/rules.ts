import type {HouseFault} from '../../house-rules/fault.ts';
import {faultsAgainst} from '../../house-rules/house-rules.ts';
import {faultIf, type SourceFault} from '../../../content/source-fault.ts';
import type {Reference} from '../../schema/reference.ts';
import {failedTests} from '../../model/chip.ts';
import {failedSealTests} from '../../model/seal.ts';
import type {ExaminationSource} from '../../schema/fields.ts';
import {mistakesIn} from '../../mrz/mistakes.ts';
import {seriesOf} from '../../model/series.ts';
import {materialFaultsOf} from './material.ts';
import {specimenOf, twinOf} from '../split.ts';
import type {Specimen} from '../../model/specimen.ts';
import type {Place, Tool} from '../../model/terms.ts';

type Anomaly = ExaminationSource['anomalies'][number];

/**
 * Checks a specimen against the rules of its issuer. Each contradiction must belong to an anomaly, and each anomaly
 * must be visible. The genuine copy must have no contradiction. The document must be physically possible.
 */
export function ruleFaultsOf(examination: ExaminationSource, reference: Reference): readonly SourceFault[] {
  const specimen = specimenOf(examination);
  const found = faultsAgainst(specimen, reference);
  return [
    ...uncovered(examination, specimen, found),
    ...examination.anomalies.flatMap((anomaly, n) =>
      evidenceFaults(examination, anomaly, found, ['anomalies', n]),
    ),
    ...twinFaults(examination, reference),
    ...materialFaultsOf(examination, reference),
  ];
}

/** Returns a broken rule in words. A mistake in the machine-readable zone is described with the right line. */
function inWords(fault: HouseFault, {series, mrz, visa}: Specimen): string {
  const {on, kind, place, expected, found} = fault;
  if (kind === 'check-digit' || kind === 'unreadable') {
    const printed = on === 'visa' ? visa : {series, mrz};
    const mistakes = printed ? mistakesIn(printed.mrz, seriesOf(printed.series).format) : [];
    const own = mistakes.find(({line}) => line === (lineOf[place] ?? 0) + 1) ?? mistakes[0];
    if (own) return own.message;
  }
  return [
    `house rule "${kind}"`,
    ...(expected === undefined ? [] : [`expected ${expected}`]),
    ...(found === undefined ? [] : [`found ${found}`]),
  ].join(', ');
}

function uncovered(
  {anomalies}: ExaminationSource,
  specimen: Specimen,
  found: readonly HouseFault[],
): readonly SourceFault[] {
  const covered = new Set(anomalies.flatMap(({at}) => at));
  return once(
    found
      .filter(({place}) => !covered.has(place))
      .map(fault => ({
        path: pathOf(fault),
        message: `${inWords(fault, specimen)}; mend it, or name ${fault.place} among the places of an anomaly`,
      })),
  );
}

/** Removes each fault that repeats an earlier message. Two wrong check digits of one line have the same message. */
const once = (faults: readonly SourceFault[]): readonly SourceFault[] =>
  faults.filter(({message}, n) => faults.findIndex(other => other.message === message) === n);

const lineOf: Readonly<Partial<Record<Place, number>>> = {'mrz-1': 0, 'mrz-2': 1, 'mrz-3': 2};

/** Returns the path in the author's file at which a broken rule is reported. */
function pathOf({on, place, kind, nth}: HouseFault): SourceFault['path'] {
  const start = on === 'visa' ? ['visa'] : [];
  const line = lineOf[place];
  if (line !== undefined) return [...start, 'mrz', line];
  if (kind === 'absent') return [...start, 'entries'];
  switch (place) {
    case 'perforation':
      return ['perforated'];
    case 'page-number':
    case 'edge-stripe':
      return ['missing'];
    case 'stamps':
      return ['stamps', ...(nth === undefined ? [] : [nth])];
    case 'chip':
    case 'seal':
      return ['reading', place];
    default:
      return [...start, 'entries', place];
  }
}

/**
 * Contradictions that do not matter in a genuine copy: it may be expired, or its visa may come from another
 * book. `unlisted` is in the list because an unlisted issuer has no genuine copy to check.
 */
const harmlessKinds: readonly HouseFault['kind'][] = ['expired', 'carrier', 'unlisted'];

function twinFaults(examination: ExaminationSource, reference: Reference): readonly SourceFault[] {
  if (examination.anomalies.length === 0) return [];
  const twin = twinOf(examination);
  return once(
    faultsAgainst(twin, reference)
      .filter(({kind}) => !harmlessKinds.includes(kind))
      .map(fault => ({
        path: ['genuine'],
        message: `a genuine copy has at ${fault.place}: ${inWords(fault, twin)}`,
      })),
  );
}

/**
 * The tools that show a difference at a place that has no look. A place that is not in this table holds printed data.
 * White light, the loupe and the reader show differences in printed data.
 */
const seenAt: Readonly<Partial<Record<Place, readonly Tool[]>>> = {
  perforation: ['white', 'transmitted'],
  'page-number': ['white'],
  'edge-stripe': ['white', 'uv'],
  stamps: ['white'],
  chip: ['reader'],
  seal: ['reader'],
  record: ['records'],
  person: ['face'],
  portrait: ['face'],
};
const toolsForPrint: readonly Tool[] = ['white', 'loupe', 'reader'];

/** Reports an anomaly that is not visible at all, or not visible with the tools in `seenWith`. */
function evidenceFaults(
  examination: ExaminationSource,
  {at, looks, seenWith}: Anomaly,
  found: readonly HouseFault[],
  path: SourceFault['path'],
): readonly SourceFault[] {
  // A document from an unlisted issuer has no genuine copy, so everything about the document is evidence. Its
  // anomalies therefore need no check.
  if (found.some(({kind, place}) => kind === 'unlisted' && place === 'issuer')) return [];
  const differing = at.filter(place => differs(examination, place, found));
  const tools = new Set([
    ...looks.filter(look => at.includes(look.at)).map(({light}): Tool => light),
    ...differing.flatMap(place => seenAt[place] ?? toolsForPrint),
  ]);
  if (tools.size === 0)
    return [
      {path: [...path, 'at'], message: 'nothing shows at these places: add a look, or what contradicts'},
    ];
  const shows = [...tools].join(', ');
  return seenWith.flatMap(tool => {
    const message = `nothing of it shows with ${tool}; it shows with ${shows}`;
    return faultIf(!tools.has(tool), [...path, 'seenWith'], message);
  });
}

/** Returns whether a place of the document differs from a genuine copy. Looks are not compared. */
function differs(examination: ExaminationSource, place: Place, found: readonly HouseFault[]): boolean {
  const {reading, person} = examination;
  if (found.some(fault => fault.place === place)) return true;
  switch (place) {
    case 'chip':
      return ['shut', 'silent'].includes(reading.chip.state) || failedTests(reading.chip).length > 0;
    case 'seal':
      return (
        reading.seal?.state === 'unread' ||
        (reading.seal && failedSealTests(reading.seal).length > 0) === true
      );
    case 'record':
      return reading.records.some(({result}) => result !== 'no-hit' && result !== 'agrees');
    case 'person':
    case 'portrait':
      return Object.keys(person.now.lasting).length > 0;
    default:
      return partAt(specimenOf(examination), place) !== partAt(twinOf(examination), place);
  }
}

/** Returns what a document and its visa contain at a place, as one text for comparison. */
function partAt(specimen: Specimen, place: Place): string {
  const {entries, mrz, visa, perforated, missing, stamps} = specimen;
  const line = lineOf[place];
  const part =
    line === undefined
      ? new Map<Place, unknown>([
          ['perforation', perforated],
          ['page-number', missing],
          ['edge-stripe', missing],
          ['stamps', stamps],
        ]).get(place)
      : [mrz[line], visa?.mrz[line]];
  return JSON.stringify([part, entries[place], visa?.entries[place]]);
}
