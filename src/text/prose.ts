import type {DirectiveResult} from 'lit/directive.js';
import {unsafeHTML} from 'lit/directives/unsafe-html.js';

/**
 * The one door by which HTML reaches the page: shows a text from a content catalogue. It is safe because nobody but the
 * compiler writes those texts: it turns an author's or a translator's Markdown into HTML at build and lets only listed
 * elements and attributes through, so no script, no style and no event attribute can be in a package. What a learner
 * types, what an LMS says and the words of the interface are plain text and never come this way.
 */
export const prose = (html: string): DirectiveResult => unsafeHTML(html);
