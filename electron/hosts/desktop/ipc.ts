// Calls from the page: sender checked, shape checked, run, answered. Bytes go in and out beside the text.
import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron';
import { bodyLimit } from '../../../shared/contract/frame.ts';
import { packAnswer, tooLarge, unpackRequest } from '../../../shared/contract/packet.ts';
import type { Packet } from '../../../shared/contract/packet.ts';
import type { Program } from '../start.ts';
import { isOwnAddress } from './address.ts';
import { callChannel, progressChannel } from './channels.ts';

export interface CallServing {
  /** Null while there is no program (not started, or already closed). */
  program: () => Program | null;
  /** The contents of our window; null while there is none. */
  contents: () => WebContents | null;
  limit?: number;
}

export interface CallServer {
  /** Tells every running call to stop: the page that asked is gone. */
  cancelAll(): void;
}

/** Registers the channel. A message from anything but the main frame of our own page, or of another shape, is thrown back. */
export function serveCalls(ipcMain: IpcMain, serving: CallServing): CallServer {
  const running = new Map<number, AbortController>();

  ipcMain.handle(callChannel, async (event, message: unknown): Promise<Packet> => {
    if (!isOurPage(event, serving.contents())) throw new Error('这个页面不能使用本程序。');
    const request = readMessage(message);
    if (!request) throw new Error('页面发来的内容不是本程序的格式。');
    if ('cancel' in request) {
      running.get(request.cancel)?.abort();
      return { text: '' };
    }
    return run(event.sender, request.id, request.packet);
  });

  async function run(sender: WebContents, id: number, packet: Packet): Promise<Packet> {
    const program = serving.program();
    if (!program) return packAnswer({ status: 'fault', message: '程序正在关闭，这一步没有执行。', detail: '' });
    if ((packet.bytes?.byteLength ?? 0) > (serving.limit ?? bodyLimit)) return packAnswer({ status: 'refused', problems: [tooLarge] });
    const request = unpackRequest(packet);
    if (!request || running.has(id)) throw new Error('页面发来的内容不是本程序的格式。');
    const controller = new AbortController();
    running.set(id, controller);
    try {
      const answer = await program.call(request.method, request.input, {
        ...(request.file && { file: request.file }),
        signal: controller.signal,
        onProgress: (progress) => {
          if (!sender.isDestroyed()) sender.send(progressChannel, id, JSON.stringify(progress));
        },
      });
      return alone(packAnswer(answer));
    } finally {
      running.delete(id);
    }
  }

  return {
    cancelAll() {
      for (const controller of running.values()) controller.abort();
    },
  };
}

/** The sender is the main frame of our own window, and shows our own page. */
export function isOurPage(event: IpcMainInvokeEvent, contents: WebContents | null): boolean {
  const frame = event.senderFrame;
  return contents !== null && frame !== null && event.sender === contents && frame === contents.mainFrame && isOwnAddress(frame.url);
}

type Message = { id: number; packet: Packet } | { cancel: number };

function readMessage(message: unknown): Message | null {
  if (typeof message !== 'object' || message === null) return null;
  if ('cancel' in message) return typeof message.cancel === 'number' ? { cancel: message.cancel } : null;
  if (!('id' in message) || !('packet' in message) || !Number.isSafeInteger(message.id)) return null;
  const { packet } = message;
  if (typeof packet !== 'object' || packet === null || !('text' in packet) || typeof packet.text !== 'string') return null;
  const bytes = 'bytes' in packet ? packet.bytes : undefined;
  if (bytes !== undefined && !(bytes instanceof Uint8Array)) return null;
  return { id: message.id as number, packet: bytes ? { text: packet.text, bytes } : { text: packet.text } };
}

/** A copy when the bytes are a view into something larger: cloning a view would hand over what lies beside it. */
function alone(packet: Packet): Packet {
  if (!packet.bytes || packet.bytes.byteLength === packet.bytes.buffer.byteLength) return packet;
  return { text: packet.text, bytes: new Uint8Array(packet.bytes) };
}
