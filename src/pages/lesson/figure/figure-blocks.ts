// The code of every block that is more than text and no question. It is one file, which loads after the first text.
import './country-block.element.ts';
import './document-room.element.ts';

export {loadActivities} from './figure-block.element.ts';
