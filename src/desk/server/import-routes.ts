import {Hono} from 'hono';
import {z} from 'zod';
import {outsideSchema, type NamedResult} from '../ledger/outside-result.ts';
import {importPage, type ImportOptions} from '../pages/import-page.ts';
import {fileLimit, readTextOrFile} from './body.ts';
import {readTable, type GivenTable} from './intake/any-table.ts';
import {readMoodleReport} from './intake/moodle-report.ts';
import {knownNames} from './intake/outside-names.ts';
import {readResultCodes, type DeskFacts, type ReadResults} from './intake/result-codes.ts';
import {isJson, readStatements} from './intake/statements.ts';
import {sendPage} from './reply.ts';
import {trainersOnly, type DeskEnv, type DeskRequest} from './visit.ts';

/** Routes for the page on which a trainer imports results from elsewhere. */
export const importRoutes = new Hono<DeskEnv>()
  .get('/records/import', trainersOnly, visit => show(visit, {}))
  .post('/records/import', trainersOnly, fileLimit, async visit => {
    const {desk, now} = visit.var;
    const input = await readTextOrFile(visit, {text: 'codes', file: 'file'});
    const read = await readResults(input, visit);
    const text = 'text' in input ? input.text : '';
    if (read.faults) return show(visit, {text, faults: read.faults});
    // Refuse results with too long values, because the desk could not read them again after storing them.
    if (!z.array(outsideSchema).safeParse(read.results).success)
      return show(visit, {text, faults: [{row: 0, key: 'desk.import.long'}]});
    desk.outside.add(read.results, now);
    return show(visit, {results: read.results});
  });

async function readResults(input: GivenTable, visit: DeskRequest): Promise<ReadResults> {
  const {desk, words} = visit.var;
  const learners = desk.learners.all();
  const known: DeskFacts = {
    course: desk.readable(words.language),
    names: knownNames(learners.map(({name}) => name)),
    learners,
    refreshers: desk.refreshers.all(),
  };
  if ('bytes' in input && isJson(input.bytes)) return readStatements(input.bytes, known);
  const table = await readTable(input);
  return 'text' in input || hasCodes(table) ? readResultCodes(table, known) : readMoodleReport(table, known);
}

/** Returns whether the first row has a result code. Such a table is a list of codes, not a report of an LMS. */
const hasCodes = (table: Awaited<ReturnType<typeof readTable>>): boolean =>
  table.rows?.at(0)?.cells.some(cell => /^(?:[0-9A-Z]{4}-){4}/i.test(cell)) ?? false;

function show(
  visit: DeskRequest,
  {
    results = [],
    text = '',
    faults = [],
  }: {readonly results?: readonly NamedResult[]} & Partial<Pick<ImportOptions, 'text' | 'faults'>>,
): Response {
  const page = importPage({
    ...{words: visit.var.words, path: '/records/import', text, faults, count: results.length},
    missing: [...new Set(results.flatMap(({missing}) => missing))],
  });
  return sendPage(visit, page, faults.length === 0 ? 200 : 422);
}
