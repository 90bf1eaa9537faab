import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {parse} from 'yaml';
import {expect, test} from 'vitest';
import {z} from 'zod';
import {responseOf} from '../../src/documents/model/answer.ts';
import {scoring} from '../../src/documents/score.ts';
import {splitExamination} from '../../src/documents/authoring/split.ts';
import {checks} from '../../src/documents/model/checks.ts';
import {
  confidences,
  grounds,
  outcomes,
  places,
  reasons,
  tools,
  verdicts,
} from '../../src/documents/model/terms.ts';
import {casesIn} from '../../tools/specimens/read.ts';
import {root} from '../content/museum.ts';

const mark = z.object({place: z.enum(places), reason: z.enum(reasons), tool: z.enum(tools)});
const transcripts = z
  .array(
    z.strictObject({
      case: z.string(),
      verdict: z.enum(verdicts),
      check: z.enum(checks).exactOptional(),
      outcome: z.enum(outcomes).exactOptional(),
      ground: z.enum(grounds),
      confidence: z.enum(confidences),
      marks: z.array(mark).default([]),
      why: z.string(),
    }),
  )
  .parse(parse(readFileSync(join(root, 'test/course/worked-by-words.yaml'), 'utf8')));

const judged = casesIn(root).flatMap(({source}) => {
  const {rubric} = splitExamination(source);
  const worked = transcripts.find(({case: id}) => id === source.id);
  if (!worked) return [];
  const {marks: findings, ...decided} = worked;
  const {score, marks} = scoring.judge(responseOf({...decided, findings}), rubric);
  return [{id: source.id, verdict: marks['verdict'], score}];
});

test('someone who has only the texts and the reference sheet gets at least 14 of the first 16 verdicts right', () => {
  console.log(
    judged
      .map(
        ({id, verdict, score}) =>
          `${id}: ${verdict}, ${score.kind === 'scored' ? `${score.earned} of ${score.possible}` : 'not finished'}`,
      )
      .join('\n'),
  );
  expect(judged).toHaveLength(16);
  expect(judged.filter(({verdict}) => verdict === 'right').length).toBeGreaterThanOrEqual(14);
});
