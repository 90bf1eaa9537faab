import {jobAidsSource} from '../../content/author-files.ts';
import type {JobAids} from '../../content/job-aids.ts';
import {fault} from '../source/fault.ts';
import type {Tree} from '../source/source-file.ts';
import {readWhole, type ReadWhole} from '../text/whole-file.ts';

/** Path of the file with the job aids. */
export const jobAidsFile = 'modules/job-aids.yaml';

/**
 * Name of the job aid catalogue and of its data chunk. The addresses of the job aid pages also start with
 * this name.
 */
export const jobAidsName = 'job-aids';

/** Parses the job aids. Returns undefined when the course has none. */
export const readJobAids = (tree: Tree): ReadWhole<JobAids> | undefined =>
  readWhole(tree, {
    file: jobAidsFile,
    name: jobAidsName,
    schema: jobAidsSource,
    dataOf: source => ({
      aids: source.aids.map(({id, blocks, sources}) => ({
        id,
        blocks: blocks.map(block => ({id: block.id, isHalf: block.width === 'half'})),
        sources: sources.map(one => one.id),
      })),
    }),
    // Report two job aids with the same title, because they would look the same in the list.
    faultsOf: ({aids}, yaml) =>
      aids.flatMap(({title}, i) => {
        const before = aids.slice(0, i).find(other => other.title.toLowerCase() === title.toLowerCase());
        const message = `"${title}" is the title of "${before?.id ?? ''}" too: choose another`;
        return before ? [fault(yaml.at(['aids', i, 'title']), message, jobAidsName)] : [];
      }),
  });
