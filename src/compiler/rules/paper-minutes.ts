import type {PaperRole} from '../../content/course.ts';
import {warning} from '../source/fault.ts';
import type {CourseRule} from './rule.ts';

/**
 * Minimum and maximum minutes for one item. An item takes about a minute: half a minute to read its 70 to 80 words,
 * and half a minute to decide. An item of a scored test needs a quarter more time. After handing in, the learner
 * reviews all responses and their feedback.
 */
const perItem: Readonly<Record<PaperRole, readonly [least: number, most: number]>> = {
  'pre-test': [0.9, 1.1],
  opener: [0.9, 1.1],
  'module-test': [1.2, 1.4],
  final: [1.2, 1.4],
  'post-test': [0.9, 1.1],
};

/** Warns about a paper whose minutes do not match the number of its items. */
export const paperMinutes: CourseRule = ({modules}) =>
  modules.flatMap(({papers}) =>
    papers.flatMap(({paper: {role, minutes, draw}, minutesAt}) => {
      const items = draw.reduce((sum, {count}) => sum + count, 0);
      const [least, most] = minutesFor(role, items);
      if (minutes >= least && minutes <= most) return [];
      const range = least === most ? least : `${least} to ${most}`;
      const message = `this paper says ${minutes} minutes, and its items (${items}) take about ${range}: correct that`;
      return [warning(minutesAt, message, 'paper-minutes')];
    }),
  );

/**
 * Returns the least and the most whole minutes within the limits for these items. If no whole number is within the
 * limits, returns the nearest whole number twice.
 */
function minutesFor(role: PaperRole, items: number): readonly [least: number, most: number] {
  const [least, most] = perItem[role];
  const [from, to] = [Math.ceil(least * items), Math.floor(most * items)];
  const nearest = Math.round(((least + most) / 2) * items);
  return from <= to ? [from, to] : [nearest, nearest];
}
