// A call and its answer as text plus bytes: what both windows (Electron's and the browser's) put on the wire.
import { z } from 'zod';
import { problemSchema } from '../problems.ts';
import type { Problem } from '../problems.ts';
import type { Answer, Progress } from './answer.ts';
import type { FilePart } from './define.ts';

/** JSON text, and the bytes that travel beside it: the file on the way in, the document on the way out. */
export interface Packet {
  text: string;
  bytes?: Uint8Array;
}

const requestSchema = z.object({ method: z.string().max(100), input: z.unknown(), fileName: z.string().max(1000).optional() });
const answerSchema = z.discriminatedUnion('status', [
  z.object({ status: z.literal('done'), output: z.unknown(), documentName: z.string().optional() }),
  z.object({ status: z.literal('refused'), problems: z.array(problemSchema) }),
  z.object({ status: z.literal('fault'), message: z.string(), detail: z.string() }),
]);
const progressSchema = z.object({ text: z.string(), share: z.number().nullable() });

/** What is asked, as it comes out of a packet. `input` is still unchecked: dispatch checks it against the table. */
export interface CallRequest {
  method: string;
  input: unknown;
  file?: FilePart;
}

/** Writes a call. */
export function packRequest(method: string, input: unknown, file?: FilePart): Packet {
  return file ? { text: JSON.stringify({ method, input, fileName: file.name }), bytes: file.bytes } : { text: JSON.stringify({ method, input }) };
}

/** Reads a call; null when it is none (no JSON, another shape, a file name without bytes or bytes without a name). */
export function unpackRequest(packet: Packet): CallRequest | null {
  const parsed = requestSchema.safeParse(parseJson(packet.text));
  if (!parsed.success) return null;
  const { method, input, fileName } = parsed.data;
  if ((fileName === undefined) !== (packet.bytes === undefined)) return null;
  return fileName === undefined || packet.bytes === undefined ? { method, input } : { method, input, file: { name: fileName, bytes: packet.bytes } };
}

/** Writes an answer; the document's bytes go beside the text. */
export function packAnswer(answer: Answer): Packet {
  if (answer.status !== 'done') return { text: JSON.stringify(answer) };
  const { document, output } = answer;
  if (!document) return { text: JSON.stringify({ status: 'done', output }) };
  return { text: JSON.stringify({ status: 'done', output, documentName: document.name }), bytes: document.bytes };
}

/** Reads an answer; null when it is none. */
export function unpackAnswer(packet: Packet): Answer | null {
  const parsed = answerSchema.safeParse(parseJson(packet.text));
  if (!parsed.success) return null;
  const answer = parsed.data;
  if (answer.status !== 'done') return answer;
  if ((answer.documentName === undefined) !== (packet.bytes === undefined)) return null;
  if (answer.documentName === undefined || packet.bytes === undefined) return { status: 'done', output: answer.output };
  return { status: 'done', output: answer.output, document: { name: answer.documentName, bytes: packet.bytes } };
}

/** Reads one progress message; null when it is none. */
export function unpackProgress(text: string): Progress | null {
  const parsed = progressSchema.safeParse(parseJson(text));
  return parsed.success ? parsed.data : null;
}

/** The refusal of a file that is beyond `bodyLimit`. */
export const tooLarge: Problem = { code: 'file-too-large', message: '文件超过 300 MB，没有接收。请确认选对了文件，或者拆成几个小一些的文件再导入。' };

/** How the browser's page reaches its host: where calls go, the header that carries the token, the name it is kept under in the tab. */
export const pageHostWire = { path: 'call', tokenHeader: 'X-Workbench-Token', tokenKey: 'workbench-token' };

/** What the page of the Electron window sees of the program: one object, one function. */
export interface DesktopDoor {
  call(request: DesktopRequest): Promise<Packet>;
}

/** `id` is the page's own number for a call; `cancel` names the call to end and is answered with empty text. */
export type DesktopRequest = { id: number; packet: Packet; onProgress?: (progressText: string) => void } | { cancel: number };

/** JSON or undefined: a text from outside that is no JSON is answered like any other wrong shape. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
