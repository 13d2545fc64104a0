// app://: serves the built page and nothing else of the disk.
import type { CustomScheme } from 'electron';
import { findPageFile, safetyHeaders } from '../pageFiles.ts';
import { isOwnAddress, pageOrigin, pageScheme, stoppedAddress } from './address.ts';

/** A standard scheme (addresses resolve as usual) that counts as secure. It is not exempt from the content policy. */
export const pageSchemes: CustomScheme[] = [{ scheme: pageScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } }];

/**
 * Makes the handler. `root` is the folder with the built page; `stoppedPage` gives the page shown when the program
 * could not start, null while there is no such page. Everything outside the folder is 404.
 */
export function createPageHandler(root: string, stoppedPage: () => string | null): (request: Request) => Promise<Response> {
  return async (request) => {
    if (request.method !== 'GET' || !isOwnAddress(request.url)) return answer(404, '没有这个页面。', 'text/plain; charset=utf-8');
    const address = request.url.split(/[?#]/, 1)[0]!;
    const stopped = address === stoppedAddress ? stoppedPage() : null;
    if (stopped !== null) return answer(200, stopped, 'text/html; charset=utf-8');
    const file = await findPageFile(root, address.slice(pageOrigin.length));
    return file ? answer(200, file.bytes, file.type) : answer(404, '没有这个页面。', 'text/plain; charset=utf-8');
  };
}

function answer(status: number, body: string | Uint8Array<ArrayBuffer>, type: string): Response {
  return new Response(body, { status, headers: { ...safetyHeaders, 'Content-Type': type } });
}
