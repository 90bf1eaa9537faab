import {html, nothing} from 'lit';
import type {CourseContact} from '../content/course-file.ts';
import type {Texts} from '../text/texts.ts';

/** Renders the contact of course.yaml as one line. Renders nothing if course.yaml has no contact. */
export function contactLine(contact: CourseContact | undefined, texts: Texts): unknown {
  if (!contact) return nothing;
  const {name, email, phone} = contact;
  return html`<p data-contact>
    ${texts.t('contact.ask')}
    ${name}${email === undefined ? nothing : html`, <a href="mailto:${email}">${email}</a>`}${
      phone === undefined ? nothing : html`, <a href="tel:${phone.replace(/[^+\d]/g, '')}">${phone}</a>`
    }
  </p>`;
}
