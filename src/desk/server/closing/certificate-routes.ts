import {Hono} from 'hono';
import {z} from 'zod';
import {completionCode} from '../../../record/codes/completion-code.ts';
import {localDay} from '../../ledger/local-time.ts';
import {
  certificatesPage,
  type Certificate,
  type WorkshopFacts,
} from '../../pages/closing/certificates-page.ts';
import type {LedgerRow} from '../../pages/records-page.ts';
import {listLimit, readFields} from '../body.ts';
import {HttpFault} from '../http-fault.ts';
import {ledgerOf} from '../ledger.ts';
import {sendPage} from '../reply.ts';
import {groupOf, trainersOnly, type DeskEnv, type DeskRequest} from '../visit.ts';

const day = z.iso.date();
const line = z
  .string()
  .max(120)
  .transform(text => text.trim());
const factsForm = z.object({
  from: day,
  to: day,
  place: line,
  hours: line,
  trainer: line,
  group: z.string().max(200),
});

/** Routes on which a trainer makes certificates of attendance and of passing. The desk stores none of them. */
export const certificateRoutes = new Hono<DeskEnv>()
  .get('/records/certificates', trainersOnly, visit => {
    const today = localDay(visit.var.now);
    const facts = {from: today, to: today, place: '', hours: '', trainer: ''};
    return certificates(visit, {facts, group: groupOf(visit)});
  })
  .post('/records/certificates', trainersOnly, listLimit, async visit => {
    const fields = await readFields(visit);
    const parsed = factsForm.safeParse(Object.fromEntries(fields));
    if (!parsed.success) throw new HttpFault(400, 'desk.fault.request');
    const {group, ...facts} = parsed.data;
    const tickedIds = {
      attended: new Set(fields.getAll('attended')),
      passed: new Set(fields.getAll('passed')),
    };
    const newCertificates =
      facts.to < facts.from
        ? []
        : peopleIn(visit, group).flatMap(row => [
            ...(tickedIds.attended.has(row.id) ? [certificateOf(visit, row, 'attended', facts)] : []),
            ...(tickedIds.passed.has(row.id) && hasPassed(row)
              ? [certificateOf(visit, row, 'passed', facts)]
              : []),
          ]);
    if (newCertificates.length > 0) return certificates(visit, {facts, group, newCertificates});
    const problem = facts.to < facts.from ? 'desk.certificates.backwards' : 'desk.certificates.nobody';
    return certificates(visit, {facts, group, problem: visit.var.words.t(problem)});
  });

/** Returns the learners of a group, or of all groups for ''. Leaves trainers out, because they get no certificate. */
const peopleIn = ({var: {desk, words}}: DeskRequest, group: string): readonly LedgerRow[] =>
  ledgerOf(desk, words).filter(row => !row.isTrainer && (group === '' || row.group === group));

/** Returns whether a learner has completed the course and has not failed it. */
const hasPassed = ({status}: LedgerRow): boolean => status === 'passed' || status === 'completed';

function certificates(
  visit: DeskRequest,
  {
    facts,
    group,
    newCertificates = [],
    problem = '',
  }: {
    readonly facts: WorkshopFacts;
    readonly group: string;
    readonly newCertificates?: readonly Certificate[];
    readonly problem?: string;
  },
): Response {
  const {desk, words} = visit.var;
  const page = certificatesPage({
    ...{words, path: '/records/certificates', facts, group, problem, certificates: newCertificates},
    groups: desk.learners.groups(),
    people: peopleIn(visit, group).map(row => ({
      ...{id: row.id, name: row.name, post: row.post, status: row.status},
      ...{wasHere: row.seen > 0, hasPassed: hasPassed(row)},
    })),
  });
  return sendPage(visit, page, problem === '' ? 200 : 422);
}

/**
 * Returns a certificate in the language of the learner. The check code of the certificate is that of a completion
 * record, so `npm run decode` can read it. A certificate of attendance names no module and no score.
 */
function certificateOf(
  visit: DeskRequest,
  {id, name, score}: LedgerRow,
  kind: Certificate['kind'],
  {to}: WorkshopFacts,
): Certificate {
  const {desk, words: own, languages} = visit.var;
  const words = languages.choose([desk.learners.byId(id)?.language ?? '', own.language]);
  const {version, coreModules} = desk.readable(words.language);
  const done = kind === 'passed' ? coreModules : [];
  const percent = kind === 'passed' && score !== '' ? Math.floor(Number(score)) : NaN;
  const printedScore = Number.isFinite(percent) ? percent : undefined;
  return {
    ...{kind, words, name, version, score: printedScore},
    modules: done.map(({title}) => title),
    code:
      version === ''
        ? ''
        : completionCode({version, modules: done, name, score: printedScore, at: Date.parse(`${to}T12:00Z`)}),
  };
}
