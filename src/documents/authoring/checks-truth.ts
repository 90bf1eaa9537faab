import type {SourceFault} from '../../content/source-fault.ts';
import type {ExaminationSource} from '../schema/fields.ts';

type Truth = 'clear' | 'refer';

/**
 * Reports verdicts that contradict the anomalies: a genuine document must never be referred, and a false one
 * never cleared. Also reports duplicates, and a case in which the verdict `check` is right although no check
 * settles the question.
 */
export function verdictFaults(examination: ExaminationSource): readonly SourceFault[] {
  const {verdict, alsoRight, after, checks, anomalies} = examination;
  const truth: Truth = anomalies.length > 0 ? 'refer' : 'clear';
  const never: Truth = truth === 'refer' ? 'clear' : 'refer';
  const what =
    truth === 'refer'
      ? 'a document with an anomaly is never cleared'
      : 'a genuine document is never referred';
  const repeated = alsoRight.filter((also, n) => also === verdict || alsoRight.indexOf(also) !== n);
  const canCheck = verdict === 'check' || alsoRight.includes('check');
  return [
    ...(verdict === never ? [{path: ['verdict'], message: what}] : []),
    ...alsoRight.flatMap((also, n) => (also === never ? [{path: ['alsoRight', n], message: what}] : [])),
    ...(after === never ? [{path: ['after'], message: what}] : []),
    ...repeated.map(also => ({path: ['alsoRight'], message: `"${also}" is said twice`})),
    ...(canCheck && !checks.some(({answers}) => answers)
      ? [{path: ['checks'], message: 'where one more check is right, at least one must answer what is open'}]
      : []),
    ...twice(checks, 'checks'),
  ];
}

const twice = (list: readonly {readonly id: string}[], name: string): readonly SourceFault[] =>
  list.flatMap(({id}, n) =>
    list.findIndex(other => other.id === id) === n
      ? []
      : [{path: [name, n, 'id'], message: `"${id}" is used twice here`}],
  );

/**
 * Reports anomalies whose id does not start with the id of the case. Reports anomalies whose `seenWith` lacks
 * a light of their looks. Also reports duplicate ids, and changes in a document without anomalies.
 */
export function anomalyFaults(examination: ExaminationSource): readonly SourceFault[] {
  const {id, anomalies, genuine, oddities, person} = examination;
  const isGenuine = anomalies.length === 0;
  const named = anomalies.flatMap((anomaly, n) =>
    anomaly.id.startsWith(`${id}-`)
      ? []
      : [{path: ['anomalies', n, 'id'], message: `begin it with the name of the case: ${id}-${anomaly.id}`}],
  );
  return [
    ...named,
    ...twice(anomalies, 'anomalies'),
    ...twice(oddities, 'oddities'),
    ...readingFaults(examination),
    ...anomalies.flatMap((anomaly, n) => lightFaults(anomaly, ['anomalies', n, 'seenWith'])),
    ...(isGenuine && Object.keys(genuine).length > 0
      ? [{path: ['genuine'], message: 'nothing was changed in a document without anomalies: remove it'}]
      : []),
    ...(isGenuine && Object.keys(person.now.lasting).length > 0
      ? [{path: ['person', 'now', 'lasting'], message: 'another person stands there: say so in an anomaly'}]
      : []),
  ];
}

/** Every light that shows a look at a place of an anomaly must be in `seenWith`. */
function lightFaults(
  {at, looks, seenWith}: ExaminationSource['anomalies'][number],
  path: SourceFault['path'],
): readonly SourceFault[] {
  const shown = new Set(looks.filter(look => at.includes(look.at)).map(({light}) => light));
  const left = [...shown].filter(light => !seenWith.includes(light));
  return left.length === 0
    ? []
    : [
        {
          path,
          message: `its looks show in ${left.join(', ')} too: add what is missing, or the learner who sees it there is told otherwise`,
        },
      ];
}

/**
 * A contradiction of the chip or of a list must belong to an anomaly. Otherwise a mark on it would be a false
 * alarm.
 */
function readingFaults({anomalies, reading}: ExaminationSource): readonly SourceFault[] {
  const marked = new Set(anomalies.flatMap(({at}) => at));
  const {chip, records} = reading;
  return [
    ...(chip.state === 'shut' && !marked.has('chip')
      ? [
          {
            path: ['reading', 'chip', 'state'],
            message: 'a chip that its own lines do not open is an anomaly at "chip"',
          },
        ]
      : []),
    ...records.flatMap(({result}, n) =>
      ['no-hit', 'agrees'].includes(result) || marked.has('record')
        ? []
        : [{path: ['reading', 'records', n, 'result'], message: 'name it in an anomaly at "record"'}],
    ),
  ];
}
