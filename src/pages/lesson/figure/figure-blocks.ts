// Loads the elements of all blocks except text and questions. They are in one file, which loads after the first text.
import './country-block.element.ts';
import './document-room.element.ts';

export {loadActivities} from './figure-block.element.ts';
