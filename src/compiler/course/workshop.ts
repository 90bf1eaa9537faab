import {workshopSource, type WorkshopSource} from '../../content/author-files.ts';
import {fault, type Fault} from '../source/fault.ts';
import type {Tree} from '../source/source-file.ts';
import type {YamlSource} from '../source/yaml-source.ts';
import {readWhole, type ReadWhole} from '../text/whole-file.ts';

/** Path of the file with the sessions of a workshop. */
export const workshopFile = 'modules/workshop.yaml';

/** Name of the catalogue of the workshop. No package contains this catalogue, because only trainers read it. */
export const workshopName = 'workshop';

/** Ids that a session of a workshop may name: `module.part` and `module.objective`. */
export interface CourseIds {
  readonly parts: ReadonlySet<string>;
  readonly objectives: ReadonlySet<string>;
}

/** Parses the sessions of a workshop. Returns undefined when the course has none. */
export const readWorkshop = (tree: Tree, known: CourseIds): ReadWhole<WorkshopSource> | undefined =>
  readWhole(tree, {
    file: workshopFile,
    name: workshopName,
    schema: workshopSource,
    dataOf: source => source,
    faultsOf: ({sessions}, yaml) =>
      sessions.flatMap((session, at) => [
        ...unknownIn('parts', session.parts, known, yaml, at),
        ...unknownIn('objectives', session.objectives, known, yaml, at),
      ]),
  });

const unknownIn = (
  field: keyof CourseIds,
  ids: readonly string[],
  known: CourseIds,
  yaml: YamlSource,
  session: number,
): readonly Fault[] =>
  ids.flatMap((id, at) =>
    known[field].has(id)
      ? []
      : [
          fault(
            yaml.at(['sessions', session, field, at]),
            `the course has no "${id}": write module.${field === 'parts' ? 'part' : 'objective'}, such as ${[...known[field]][0] ?? ''}`,
            workshopName,
          ),
        ],
  );
