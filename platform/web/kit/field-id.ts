/** The id of a field's input: `detail.to` in the contract is `field-detail-to` on the page. */
export const fieldId = (name: string): string => `field-${name.replaceAll('.', '-')}`;
