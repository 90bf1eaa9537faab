/** A book, a card and a visa: every other document that is examined is one of these screens again. */
const examined = ['c02', 'c06', 'c13'];

/** Whether an address, `#/document-fraud/c03`, is one more document of a kind that is looked at anyway. */
export const isOneMoreDocument = (address: string): boolean => {
  const [, part] = /\/(c\d\d)$/.exec(address) ?? [];
  return part !== undefined && !examined.includes(part);
};
