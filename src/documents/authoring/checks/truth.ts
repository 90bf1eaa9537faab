import {faultIf, faultsOfTwice, type SourceFault} from '../../../content/source-fault.ts';
import {failedTests} from '../../model/chip.ts';
import {failedSealTests} from '../../model/seal.ts';
import type {ExaminationSource} from '../../schema/fields.ts';

type Truth = 'clear' | 'refer';

/**
 * Reports a right verdict that contradicts the document: `refer` for a genuine document, or `clear` for a false one.
 * Reports `check` if no check can answer the open question. Reports `clear` if the reader does not know the model,
 * because a learner must then ask the second line first. Also reports duplicates.
 */
export function verdictFaults(examination: ExaminationSource): readonly SourceFault[] {
  const {verdict, alsoRight, after, checks, anomalies, reading} = examination;
  const truth: Truth = anomalies.length > 0 ? 'refer' : 'clear';
  const never: Truth = truth === 'refer' ? 'clear' : 'refer';
  const what =
    truth === 'refer'
      ? 'a document with an anomaly is never cleared'
      : 'a genuine document is never referred';
  const repeated = alsoRight.filter((also, n) => also === verdict || alsoRight.indexOf(also) !== n);
  const canCheck = verdict === 'check' || alsoRight.includes('check');
  return [
    ...faultIf(verdict === never, ['verdict'], what),
    ...alsoRight.flatMap((also, n) => faultIf(also === never, ['alsoRight', n], what)),
    ...faultIf(after === never, ['after'], what),
    ...faultIf(
      reading.chip.unknownModel === true && [verdict, ...alsoRight].includes('clear'),
      [verdict === 'clear' ? 'verdict' : 'alsoRight'],
      'the reader does not know the model, so a question is open: the verdict is check',
    ),
    ...repeated.map(also => ({path: ['alsoRight'], message: `"${also}" is said twice`})),
    ...faultIf(
      canCheck && !checks.some(({answers}) => answers),
      ['checks'],
      'where one more check is right, at least one must answer what is open',
    ),
    ...faultsOfTwice(checks, 'checks'),
  ];
}

/**
 * Reports an anomaly with a wrong id, or with a light missing in `seenWith`. The id must start with the id of the
 * case. `seenWith` must list every light in which a look of the anomaly is visible. Also reports duplicate ids, and
 * changes in a document that has no anomalies.
 */
export function anomalyFaults(examination: ExaminationSource): readonly SourceFault[] {
  const {id, anomalies, genuine, oddities, person} = examination;
  const isGenuine = anomalies.length === 0;
  return [
    ...anomalies.flatMap((anomaly, n) => {
      const message = `begin it with the name of the case: ${id}-${anomaly.id}`;
      return faultIf(!anomaly.id.startsWith(`${id}-`), ['anomalies', n, 'id'], message);
    }),
    ...faultsOfTwice(anomalies, 'anomalies'),
    ...faultsOfTwice(oddities, 'oddities'),
    ...readingFaults(examination),
    ...visaFaults(examination),
    ...anomalies.flatMap((anomaly, n) => lightFaults(anomaly, ['anomalies', n, 'seenWith'])),
    ...faultIf(
      isGenuine && Object.keys(genuine).length > 0,
      ['genuine'],
      'nothing was changed in a document without anomalies: remove it',
    ),
    ...faultIf(
      isGenuine && Object.keys(person.now.lasting).length > 0,
      ['person', 'now', 'lasting'],
      'another person stands there: say so in an anomaly',
    ),
  ];
}

/** Reports an anomaly if `seenWith` lacks a light that shows one of its looks. */
function lightFaults(
  {at, looks, seenWith}: ExaminationSource['anomalies'][number],
  path: SourceFault['path'],
): readonly SourceFault[] {
  const lookLights = new Set(looks.filter(look => at.includes(look.at)).map(({light}) => light));
  const missingLights = [...lookLights].filter(light => !seenWith.includes(light));
  const message = `its looks show in ${missingLights.join(', ')} too: add what is missing, or the learner who sees it there is told otherwise`;
  return faultIf(missingLights.length > 0, path, message);
}

/**
 * A contradiction in the data of the chip, of the seal or of a list must belong to an anomaly. Otherwise scoring would
 * treat a learner's mark on this contradiction as wrong.
 */
function readingFaults({anomalies, reading}: ExaminationSource): readonly SourceFault[] {
  const marked = new Set(anomalies.flatMap(({at}) => at));
  const {chip, seal, records} = reading;
  return [
    ...faultIf(
      chip.state === 'shut' && !marked.has('chip'),
      ['reading', 'chip', 'state'],
      'a chip that its own lines do not open is an anomaly at "chip"',
    ),
    ...failedTests(chip).flatMap(test => [
      ...faultIf(
        chip.state !== 'opens',
        ['reading', 'chip', test],
        'only a chip that opens is tested: remove it, or write `state: opens`',
      ),
      ...faultIf(!marked.has('chip'), ['reading', 'chip', test], 'name it in an anomaly at "chip"'),
    ]),
    ...(seal ? failedSealTests(seal) : []).flatMap(test => [
      ...faultIf(
        seal?.state === 'unread',
        ['reading', 'seal', test],
        'only a seal that is read is tested: remove it, or write `state: read`',
      ),
      ...faultIf(!marked.has('seal'), ['reading', 'seal', test], 'name it in an anomaly at "seal"'),
    ]),
    ...records.flatMap(({result}, n) =>
      faultIf(
        !['no-hit', 'agrees'].includes(result) && !marked.has('record'),
        ['reading', 'records', n, 'result'],
        'name it in an anomaly at "record"',
      ),
    ),
  ];
}

/** Reports a story that names a visa, if the book has no label and the story does not call the visa electronic. */
function visaFaults({person, visa}: ExaminationSource): readonly SourceFault[] {
  const isNamed = /\bvisas?\b/i.test(person.story) && !/\belectronic visas?\b/i.test(person.story);
  const message = 'the book has no visa: add `visa`, or write that it is an electronic visa';
  return faultIf(isNamed && visa === undefined, ['person', 'story'], message);
}
