// Where issuer and date stand below the text, in characters from the left edge of the type area.
import { CHARACTERS_PER_LINE } from './gongwen.ts';
import { textWidth } from './textWidth.ts';

export interface SignaturePlace {
  /** Where the issuer's first character stands. */
  issuer: number;
  /** Where the date's first character stands. */
  date: number;
}

/**
 * 署名 and 成文日期 (GB/T 9704-2012). Sealed: the date ends four characters from the right edge, the issuer is centred
 * over it (7.3.5.1). Not sealed: the issuer ends two characters from the right edge and the date begins two characters
 * after the issuer does; a date longer than the issuer ends two characters from the edge and the issuer moves left (7.3.5.2).
 */
export function signaturePlace(issuer: string, date: string, sealed: boolean): SignaturePlace {
  const line = CHARACTERS_PER_LINE;
  const issuerWidth = Math.min(textWidth(issuer), line);
  const dateWidth = textWidth(date);
  if (sealed) {
    const dateLeft = line - 4 - dateWidth;
    const issuerLeft = dateLeft + (dateWidth - issuerWidth) / 2;
    // A very long name would run over the edge: it ends there, and the date is centred below it.
    const over = Math.max(0, issuerLeft + issuerWidth - line);
    return { issuer: issuerLeft - over, date: dateLeft - over };
  }
  if (dateWidth > issuerWidth) return { issuer: line - 2 - dateWidth - 2, date: line - 2 - dateWidth };
  const issuerLeft = Math.max(0, line - 2 - issuerWidth);
  return { issuer: issuerLeft, date: Math.min(issuerLeft + 2, line - dateWidth) };
}
