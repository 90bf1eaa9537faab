import type {DirectiveResult} from 'lit/directive.js';
import {unsafeHTML} from 'lit/directives/unsafe-html.js';

/**
 * Renders an HTML text from a content catalogue. Only this function puts HTML into the page. The HTML is safe
 * because only the compiler writes these texts. At build time the compiler turns the Markdown of authors and
 * translators into HTML. The compiler allows only listed elements and attributes, so no text in a package
 * contains a script, a style or an event attribute. Input of the learner, strings from the LMS and texts of
 * the interface are plain text and never pass through this function.
 */
export const prose = (html: string): DirectiveResult => unsafeHTML(html);
