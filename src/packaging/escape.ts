const entities: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;'};

/** Makes plain text safe inside HTML text and quoted attributes. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, character => entities[character] ?? character);

/** Turns one-line HTML of a title into the plain text an LMS shows. */
export function plainText(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|quot|nbsp|#39|#x27);/g, (_, name: string) => plain[name] ?? '')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();
}

const plain: Readonly<Record<string, string>> = {lt: '<', gt: '>', quot: '"', nbsp: ' ', '#39': "'", '#x27': "'"};
