import type {DirectiveResult} from 'lit/directive.js';
import {unsafeHTML} from 'lit/directives/unsafe-html.js';

/**
 * Renders an HTML text from a content catalogue. This is the only place where HTML enters the page.
 * It is safe because only the compiler writes these texts. At build time it turns the Markdown of authors and
 * translators into HTML. It allows only listed elements and attributes, so a package contains no script,
 * style or event attribute from a text. Input of the learner, strings from the LMS and texts of the interface
 * are plain text and never pass through this function.
 */
export const prose = (html: string): DirectiveResult => unsafeHTML(html);
