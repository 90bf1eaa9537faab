import {lessonSource, type LessonSource} from '../content/author-files.ts';
import {checked} from './checked.ts';
import {didYouMean} from './did-you-mean.ts';
import {entriesOf, faultsOfEntries, faultsOfTwiceInLists, type Entry, type Named} from './entry.ts';
import {fault, startOf, type Fault} from './fault.ts';
import {readYaml, type YamlSource} from './yaml-source.ts';

/** What stands between the dashed lines at the head of a lesson. */
export interface Head {
  /** Missing where there is a fault in it. */
  readonly source?: LessonSource;
  /** The place of the lesson's id. */
  readonly at: Named['at'];
  /** Ids of its sources. */
  readonly names: readonly Named[];
  readonly entries: readonly Entry[];
  readonly faults: readonly Fault[];
}

/** Reads the front matter of a lesson. `objectives` are the ids that its module has. */
export function readHead(file: string, text: string, objectives: readonly string[]): Head {
  const {yaml, faults} = readYaml({file, text, line: 2, indent: 0});
  if (yaml === undefined) return {at: startOf(file), names: [], entries: [], faults};
  const {value: source, faults: wrong} = checked(lessonSource, yaml, 'front-matter');
  const all = [...faults, ...wrong, ...faultsOfTwiceInLists(yaml)];
  const at = yaml.at(['id']);
  if (source === undefined) return {at, names: [], entries: [], faults: all};
  const entries = entriesOf(lessonSource, yaml, `${source.id}.`);
  const names = source.sources.map(({id}, i) => ({id, at: yaml.at(['sources', i, 'id'])}));
  const unknown = unknownObjectives(source, yaml, objectives);
  return {source, at, names, entries, faults: [...all, ...unknown, ...faultsOfEntries(entries)]};
}

const unknownObjectives = (
  source: LessonSource,
  yaml: YamlSource,
  known: readonly string[],
): readonly Fault[] =>
  source.objectives.flatMap((id, i) => {
    if (known.includes(id) || known.length === 0) return [];
    const hint = didYouMean(id, known) || `; there are: ${known.join(', ')}`;
    return [fault(yaml.at(['objectives', i]), `the module has no objective "${id}"${hint}`, 'objective')];
  });
