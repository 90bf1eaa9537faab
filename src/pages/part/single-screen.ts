import type {TemplateResult} from 'lit';
import type {SinglePlace} from './part-page.element.ts';
import {examinationScreen} from '../examination/examination-screen.ts';
import {interviewScreen, type InterviewContext} from '../interview/interview-screen.ts';

/** Loads an interview or an examination and renders it. Rejects when a file fails to load. */
export const singleScreen = (place: SinglePlace, context: InterviewContext): Promise<TemplateResult> =>
  place.kind === 'interview' ? interviewScreen(place, context) : examinationScreen(place, context);
