import {jobAidsSource} from '../../content/author-files.ts';
import type {JobAids} from '../../content/job-aids.ts';
import {checked} from '../source/checked.ts';
import {entriesOf, faultsOfEntries, faultsOfTwiceInLists, type Namespace} from '../text/entry.ts';
import {fault, type Fault} from '../source/fault.ts';
import type {Tree} from '../source/source-file.ts';
import {readYamlFile} from '../source/yaml-file.ts';
import type {YamlSource} from '../source/yaml-source.ts';

/** Where the sheets to print are written. */
export const jobAidsFile = 'modules/job-aids.yaml';

/** Name of their catalogue and data, and where their addresses begin. */
export const jobAidsName = 'job-aids';

export interface ReadJobAids {
  /** Missing where the file cannot be read. */
  readonly data?: JobAids;
  readonly namespace: Namespace;
  readonly faults: readonly Fault[];
}

/** Reads the sheets to print; a course may have none. */
export function readJobAids(tree: Tree): ReadJobAids | undefined {
  if (!tree.has(jobAidsFile)) return undefined;
  const none: Namespace = {name: jobAidsName, entries: [], drawings: []};
  const {yaml, faults} = readYamlFile(tree, jobAidsFile);
  if (yaml === undefined) return {namespace: none, faults};
  const {value, faults: wrong} = checked(jobAidsSource, yaml, jobAidsName);
  const all = [...faults, ...wrong, ...faultsOfTwiceInLists(yaml)];
  if (value === undefined) return {namespace: none, faults: all};
  const entries = entriesOf(jobAidsSource, yaml, '');
  return {
    data: {
      aids: value.aids.map(({id, blocks, sources}) => ({
        id,
        blocks: blocks.map(block => ({id: block.id, isHalf: block.width === 'half'})),
        sources: sources.map(source => source.id),
      })),
    },
    namespace: {...none, entries},
    faults: [...all, ...faultsOfEntries(entries), ...faultsOfSame(value.aids, yaml)],
  };
}

/** In the list of all sheets, nobody could say which of two with the same title is meant. */
function faultsOfSame(
  aids: readonly {readonly id: string; readonly title: string}[],
  yaml: YamlSource,
): readonly Fault[] {
  return aids.flatMap(({title}, i) => {
    const before = aids.slice(0, i).find(other => other.title.toLowerCase() === title.toLowerCase());
    const message = `"${title}" is the title of "${before?.id}" too: choose another`;
    return before ? [fault(yaml.at(['aids', i, 'title']), message, jobAidsName)] : [];
  });
}
