import {startOf, warning} from '../source/fault.ts';
import type {CourseRule} from './rule.ts';

/** Warns about a drawing that no figure and no question shows. */
export const unusedDrawings: CourseRule = ({english, modules, tree}) => {
  const used = new Set(english.flatMap(({drawings}) => drawings.map(({drawing}) => drawing.file)));
  return modules.flatMap(({source: {id}}) =>
    [...tree.keys()]
      .filter(file => file.startsWith(`modules/${id}/figures/`) && !used.has(file))
      .map(file =>
        warning(startOf(file), 'nothing shows this drawing: name it in a lesson, or delete it', 'figure'),
      ),
  );
};
