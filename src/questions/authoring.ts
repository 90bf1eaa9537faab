// The list of question types for lessons, which the compiler reads. It has one line for each type. The
// exported name is the name that authors write. If scoring.ts or elements.ts lacks a type of this list, the
// code does not compile.
export {authoring as 'single-choice'} from './single-choice/schema.ts';
export {authoring as 'multiple-choice'} from './multiple-choice/schema.ts';
export {authoring as 'matching'} from './matching/schema.ts';
export {authoring as 'ordering'} from './ordering/schema.ts';
export {authoring as 'sorting'} from './sorting/schema.ts';
export {authoring as 'numeric'} from './numeric/schema.ts';
export {authoring as 'short-answer'} from './short-answer/schema.ts';
export {authoring as 'hotspot'} from './hotspot/schema.ts';
export {authoring as 'rating'} from './rating/schema.ts';
