import {statfsSync} from 'node:fs';
import {availableParallelism, freemem} from 'node:os';
import {performance} from 'node:perf_hooks';

/** Milliseconds that `work` takes on an idle core of a small machine. */
const reference = 160;

/** Does a fixed amount of arithmetic. Returns the milliseconds that it took. */
function work() {
  const start = performance.now();
  for (let step = 0, value = 1; step < 1e7; step++) value = (value * 48271) % 2147483647;
  return performance.now() - start;
}

/**
 * Factor from 1 to 10 by which this machine is slower than an idle reference core. Measured once per run: workers and
 * runners read the result from the environment. The factor includes other load on the machine, because this load
 * slows the tests too.
 */
export const slowness = Math.min(
  10,
  Math.max(1, Number(process.env['TAMGA_SLOWNESS'] ?? work() / reference)),
);
process.env['TAMGA_SLOWNESS'] = String(slowness);

/**
 * Returns the time limit of a test in milliseconds on this machine. The limit only stops tests that hang, so it is
 * many times the usual duration of a test.
 * @param {number} seconds the limit on the reference machine
 */
export const patience = seconds => Math.ceil(seconds * slowness) * 1000;

/**
 * Returns how many workers run side by side: at least two, so that one can wait while another works.
 * @param {{perCore: number, gigabytes: number}} need workers per core, and the memory of one worker
 * @param {{cores: number, free: number}} [machine] free memory in bytes
 */
export const workersFor = (
  {perCore, gigabytes},
  {cores, free} = {cores: availableParallelism(), free: freemem()},
) => Math.max(2, Math.floor(Math.min(cores * perCore, free / 2 ** 30 / gigabytes)));

/** Folder that Linux keeps in memory. */
const memory = '/dev/shm';

/**
 * Returns the folder in memory for the temporary files of unit tests. Returns undefined on a machine that has none with
 * enough room, such as a container or Windows. A desk waits for the disk at each commit, and the tests start hundreds of
 * desks.
 * @param {number} [free] free bytes in the folder
 */
export const memoryFolder = (free = Math.min(freemem(), roomIn(memory))) =>
  free >= 2 * 2 ** 30 ? memory : undefined;

/**
 * Returns the free bytes in a folder; 0 if there is no such folder.
 * @param {string} folder
 */
function roomIn(folder) {
  try {
    const {bavail, bsize} = statfsSync(folder);
    return bavail * bsize;
  } catch {
    return 0;
  }
}
