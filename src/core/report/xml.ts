/** Foreign text in XML. */
import { cut } from './text.js';

/** Text for an element or a quoted attribute, cut to a length before it is escaped. XML 1.0 has no way to write most control characters. */
export function escapeXml(text: string, lengthMax: number): string {
  return cut(text, lengthMax)
    // eslint-disable-next-line no-control-regex -- exactly these are forbidden: https://www.w3.org/TR/xml/#charsets
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd')
    .replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
