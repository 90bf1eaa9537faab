import {html, type TemplateResult} from 'lit';
import type {CourseIndex} from '../content/course.ts';
import '../shell/talk-page.element.ts';
import type {PracticeContext} from './practice-screen.ts';

/** What practice in talking needs of the course around it. */
export interface TalkContext extends PracticeContext {
  /** As this package holds it. */
  readonly course: CourseIndex;
}

/** Fetches the words of practice in talking, and draws the page. Rejects where something does not arrive. */
export async function talkScreen({texts, sharedDevices}: TalkContext): Promise<TemplateResult> {
  await texts.need('talk');
  return html`<talk-page .texts=${texts} ?forWindow=${sharedDevices}></talk-page>`;
}
