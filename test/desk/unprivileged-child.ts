import {openDataFolder} from '../../src/desk/server/data-folder.ts';
import {openDatabase} from '../../src/desk/server/database.ts';
import {DeskFault} from '../../src/desk/server/desk-fault.ts';

/* Opens a data folder as a user who is not root, for whom alone a folder can be read-only. */

const [, , data = ''] = process.argv;
if (process.getuid?.() === 0) process.setuid?.(65_534);
try {
  openDatabase(openDataFolder(data).database).close();
  process.stdout.write('opened');
} catch (error) {
  process.stdout.write(error instanceof DeskFault ? `${error.code}: ${error.message}` : String(error));
}
