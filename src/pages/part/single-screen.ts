import type {TemplateResult} from 'lit';
import type {SinglePlace} from './part-page.element.ts';
import {examinationScreen} from '../examination/examination-screen.ts';
import {interviewScreen, type InterviewContext} from '../interview/interview-screen.ts';

/** Fetches what an interview or an examination needs, and draws it. Rejects where something does not arrive. */
export const singleScreen = (place: SinglePlace, context: InterviewContext): Promise<TemplateResult> =>
  place.kind === 'interview' ? interviewScreen(place, context) : examinationScreen(place, context);
