import {jobAidsSource} from '../../content/author-files.ts';
import type {JobAids} from '../../content/job-aids.ts';
import {checked} from '../source/checked.ts';
import {entriesOf, faultsOfEntries, faultsOfTwiceInLists, type Namespace} from '../text/entry.ts';
import {fault, type Fault} from '../source/fault.ts';
import type {Tree} from '../source/source-file.ts';
import {readYamlFile} from '../source/yaml-file.ts';
import type {YamlSource} from '../source/yaml-source.ts';

/** Path of the file with the job aids. */
export const jobAidsFile = 'modules/job-aids.yaml';

/**
 * Name of the job aid catalogue and of its data chunk. The addresses of the job aid pages also start with it.
 */
export const jobAidsName = 'job-aids';

export interface ReadJobAids {
  /** Undefined when the file cannot be parsed. */
  readonly data?: JobAids;
  readonly namespace: Namespace;
  readonly faults: readonly Fault[];
}

/** Parses the job aids. Returns undefined when the course has none. */
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

/** Reports two job aids with the same title, because readers of the list could not tell them apart. */
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
