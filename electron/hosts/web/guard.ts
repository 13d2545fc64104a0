// Who may speak to the page host: only a page it served itself, in a tab that was opened with the token.
import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { pageHostWire } from '../../../shared/contract/packet.ts';

/**
 * Null when the request may be answered, else the sentence of the refusal.
 * - Host must be 127.0.0.1 with our port: a foreign name that resolves to this machine (DNS rebinding) is refused.
 * - A foreign Origin, or a part fetched by a foreign page, is refused.
 * - A call needs the Origin and the token; a header of our own cannot be sent across origins without leave, and none is given.
 * The token is no cookie on purpose: cookies of 127.0.0.1 go to every port of the machine.
 */
export function refuseRequest(request: IncomingMessage, origin: string, token: string): string | null {
  const { headers } = request;
  if (`http://${headers.host}` !== origin) return '地址不对：请使用程序启动时给出的网址。';
  if (headers.origin !== undefined && headers.origin !== origin) return '这个请求来自别的网页，没有接受。';
  const site = headers['sec-fetch-site'];
  if ((site === 'cross-site' || site === 'same-site') && headers['sec-fetch-mode'] !== 'navigate') return '这个请求来自别的网页，没有接受。';
  if (request.method === 'GET' || request.method === 'HEAD') return null;
  if (headers.origin === undefined) return '这个请求没有说明来自哪个网页，没有接受。';
  const given = headers[pageHostWire.tokenHeader.toLowerCase()];
  if (typeof given !== 'string' || !sameToken(given, token)) return '这个页面没有凭据：请使用程序启动时给出的完整网址重新打开。';
  return null;
}

/** Compares in a time that tells nothing about where they differ. */
function sameToken(given: string, token: string): boolean {
  const digest = (text: string): Uint8Array => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(token));
}
