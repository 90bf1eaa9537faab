import {describe, expect, test} from 'vitest';
import type {Interaction} from '../../src/score/interaction.ts';
import {answeredStatement} from '../../src/tracking/cmi5/statements.ts';
import {elementsOf as elementsOf12} from '../../src/tracking/scorm12/vocabulary.ts';
import {elementsOf as elementsOf2004} from '../../src/tracking/scorm2004/vocabulary.ts';

const plain: Interaction = {
  ...{
    id: 'after.final.which-light.t2',
    objective: 'after.final',
    asked: {language: 'en', text: 'Which light?'},
  },
  ...{kind: 'choice', options: ['uv', 'white'], response: ['uv'], correct: ['uv']},
  ...{startedAt: Date.UTC(2026, 10, 25, 8), latency: 1_000, points: {earned: 1, possible: 1}},
};
const full: Interaction = {
  ...plain,
  ...{attempt: 2, form: 'after.final.2', confidence: 3},
  objectives: ['document-fraud.light', 'document-fraud.decide'],
};

describe.each([
  ['SCORM 1.2', elementsOf12, ''],
  ['SCORM 2004', elementsOf2004, 'urn:tamga:'],
])('%s', (standard, elementsOf, before) => {
  const named = (interaction: Interaction) =>
    elementsOf(interaction).filter(([name]) => name === 'id' || name.startsWith('objectives.'));

  test(`in ${standard}, the interaction id ends with the confidence, and the learning objectives follow the id of the part`, () => {
    expect(named(full)).toEqual([
      ['id', `${before}after.final.which-light.t2.c3`],
      ['objectives.0.id', 'after.final'],
      ['objectives.1.id', 'objective.document-fraud.light'],
      ['objectives.2.id', 'objective.document-fraud.decide'],
    ]);
  });

  test(`${standard} adds nothing to an answer without confidence and objectives`, () => {
    expect(named(plain)).toEqual([
      ['id', `${before}after.final.which-light.t2`],
      ['objectives.0.id', 'after.final'],
    ]);
  });
});

describe('cmi5', () => {
  const session = {
    ...{actor: {}, registration: 'r', activityId: 'urn:au', masteryScore: undefined},
    contextTemplate: {extensions: {'urn:lms': 'kept'}},
  };
  const statementOf = (interaction: Interaction) => answeredStatement(session, {id: 'i', at: 0}, interaction);

  test('a cmi5 statement has confidence as a result extension, and attempt, form and objectives in the context', () => {
    expect(statementOf(full)).toMatchObject({
      object: {id: 'urn:au/after.final.which-light.t2'},
      result: {extensions: {'urn:tamga:extension:confidence': 3}},
      context: {
        extensions: {
          'urn:lms': 'kept',
          'urn:tamga:extension:attempt': 2,
          'urn:tamga:extension:form': 'after.final.2',
          'urn:tamga:extension:objectives': [
            'urn:tamga:objective:document-fraud:light',
            'urn:tamga:objective:document-fraud:decide',
          ],
        },
      },
    });
  });

  test('the IRI of an objective begins with the id of the course, as the publisher id of the AU gives it', () => {
    const grouping = [{id: 'urn:almara:course:au'}];
    const ofAlmara = {...session, contextTemplate: {contextActivities: {grouping}}};
    expect(answeredStatement(ofAlmara, {id: 'i', at: 0}, full)).toMatchObject({
      context: {
        extensions: {
          'urn:tamga:extension:objectives': [
            'urn:almara:objective:document-fraud:light',
            'urn:almara:objective:document-fraud:decide',
          ],
        },
      },
    });
  });

  test('a cmi5 statement of an answer without confidence, attempt, form and objectives has no extension of this course', () => {
    expect(JSON.stringify(statementOf(plain))).not.toContain('urn:tamga:extension');
  });
});
