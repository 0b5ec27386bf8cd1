/** Signs no file may have in its name, on one system or another, and what nobody sees. */
const unfit = /[\p{C}\\/:*?"<>|]+/gu;

/**
 * The header that lets a browser open a document under a name: `content-disposition`, after RFC 6266 with the name in
 * UTF-8 (RFC 8187), and in plain letters for what does not know that. The name comes without its ending.
 */
export function opensAs(name: string): string {
  const fit =
    name.toWellFormed().replaceAll(unfit, ' ').replaceAll(/\s+/g, ' ').trim().slice(0, 120) || 'dokument';
  const plain = fit
    .replaceAll(/[æÆ]/g, 'ae')
    .replaceAll(/[øØ]/g, 'o')
    .replaceAll(/[łŁ]/g, 'l')
    .normalize('NFD')
    .replaceAll(/[^ -~]/g, '')
    .replaceAll('%', '');
  const coded = encodeURIComponent(`${fit.toWellFormed()}.pdf`).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `inline; filename="${plain.trim() || 'dokument'}.pdf"; filename*=UTF-8''${coded}`;
}
