// Takes out of a text what XML 1.0 cannot hold.

// Control characters but tab and line feed, U+FFFE, U+FFFF, and halves of surrogate pairs. The file would not open.
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** The text without characters that XML 1.0 forbids; line ends become '\n'. */
export function xmlSafe(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(FORBIDDEN, '');
}
