import {index} from 'virtual:course';
import {course} from './whole-course.ts';

const isChosen = ({id}: {readonly id: string}): boolean => id === 'document-fraud';

/** The real course with only one of its modules, for tests of pages that load the texts of every lesson. */
export const oneModule = {...index, modules: index.modules.filter(isChosen)};

const [found] = course.modules.filter(isChosen);
if (!found) throw new Error('the course has no module about documents');

/** The module of this course, with its contents. */
export const module = found;
