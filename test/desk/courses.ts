import {packageCourse, type DeskCourse} from '../../src/desk/server/desk-course.ts';
import {DeskFault} from '../../src/desk/storage/desk-fault.ts';
import {makePackage} from './make-package.ts';

/** Opens a zip as the desk opens a third-party package. */
export const theirs = (zip = makePackage()): Promise<DeskCourse> =>
  packageCourse(zip, 'forklifts.zip', {readable: '', isOurs: false});

/** Opens a zip as the desk opens a package of our own course. `readable` is the folder of the readable files. */
export const ours = (zip: Buffer, readable = ''): Promise<DeskCourse> =>
  packageCourse(zip, 'ours.zip', {readable, isOurs: true});

/** Returns the fault with which the desk refuses something. Throws if the desk does not refuse it. */
export async function faultOf(refused: Promise<unknown>): Promise<DeskFault> {
  try {
    await refused;
  } catch (error) {
    if (error instanceof DeskFault) return error;
    throw error;
  }
  throw new Error('the desk did not refuse it');
}
