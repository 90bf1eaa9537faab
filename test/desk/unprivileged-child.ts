import {openDataFolder} from '../../src/desk/storage/data-folder.ts';
import {openDatabase} from '../../src/desk/storage/database.ts';
import {DeskFault} from '../../src/desk/storage/desk-fault.ts';

/*
 * Opens a data folder, and first gives up the rights of root. Root would ignore the read-only permission of the
 * folder.
 */

const [, , data = ''] = process.argv;
if (process.getuid?.() === 0) process.setuid?.(65_534);
try {
  openDatabase(openDataFolder(data).database).close();
  process.stdout.write('opened');
} catch (error) {
  process.stdout.write(error instanceof DeskFault ? `${error.code}: ${error.message}` : String(error));
}
