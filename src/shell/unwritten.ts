import type {ModuleIndex} from '../content/course.ts';

/** Whether a module has a test and nothing yet that teaches what it asks: the learner is told so. */
export const isUnwritten = ({parts}: ModuleIndex): boolean =>
  parts.some(({role}) => role === 'module-test') && parts.every(({kind}) => kind === 'paper');
