import {lessonSource, type LessonSource} from '../../content/author-files.ts';
import {validate} from '../source/checked.ts';
import {
  entriesOf,
  faultsOfEntries,
  faultsOfTwiceInLists,
  type TextEntry,
  type PlacedId,
} from '../text/entry.ts';
import {startOf, type Fault, type SourcePlace} from '../source/fault.ts';
import {faultsOfObjective} from '../questions/objective.ts';
import {readYaml} from '../source/yaml-source.ts';

/** Result of parsing the front matter of a lesson. */
export interface Head {
  /** Undefined when the front matter has a fault. */
  readonly source?: LessonSource;
  /** Place of the lesson's id in the author file. */
  readonly at: PlacedId['at'];
  /** Id of the lesson in an earlier release. */
  readonly was?: PlacedId;
  /** Place of the field `minutes` in the author file. */
  readonly minutesAt: SourcePlace;
  /** Ids of the lesson's sources, with their places in the author file. */
  readonly names: readonly PlacedId[];
  readonly entries: readonly TextEntry[];
  readonly faults: readonly Fault[];
}

/**
 * Parses the front matter of a lesson. `objectives` are the ids of the module's objectives, or undefined when
 * module.yaml cannot be parsed.
 */
export function readHead(file: string, text: string, objectives: readonly string[] | undefined): Head {
  const {yaml, faults} = readYaml({file, text, line: 2, indent: 0});
  if (yaml === undefined)
    return {at: startOf(file), minutesAt: startOf(file), names: [], entries: [], faults};
  const {value: source, faults: wrong} = validate(lessonSource, yaml, 'front-matter');
  const all = [...faults, ...wrong, ...faultsOfTwiceInLists(yaml)];
  const [at, minutesAt] = [yaml.at(['id']), yaml.at(['minutes'])];
  if (source === undefined) return {at, minutesAt, names: [], entries: [], faults: all};
  const entries = entriesOf(lessonSource, yaml, `${source.id}.`);
  const names = source.sources.map(({id}, i) => ({id, at: yaml.at(['sources', i, 'id'])}));
  const unknown = source.objectives.flatMap((id, i) =>
    faultsOfObjective(id, yaml.at(['objectives', i]), objectives),
  );
  const was = source.was === undefined ? {} : {was: {id: source.was, at: yaml.at(['was'])}};
  return {
    source,
    ...was,
    at,
    minutesAt,
    names,
    entries,
    faults: [...all, ...unknown, ...faultsOfEntries(entries)],
  };
}
