// The one object the page sees of the program: a function that calls, reports progress and cancels.
import type { IpcRenderer } from 'electron';
import type { DesktopDoor, DesktopRequest, Packet } from '../../../shared/contract/packet.ts';
import { callChannel, progressChannel } from './channels.ts';

/** Makes the door over the message channel; the channel itself stays out of the page's reach. */
export function makeDoor(ipc: Pick<IpcRenderer, 'invoke' | 'on'>): DesktopDoor {
  const listeners = new Map<number, (progressText: string) => void>();
  ipc.on(progressChannel, (_event, id: unknown, text: unknown) => {
    if (typeof id === 'number' && typeof text === 'string') listeners.get(id)?.(text);
  });
  return {
    async call(request: DesktopRequest): Promise<Packet> {
      if ('cancel' in request) return (await ipc.invoke(callChannel, { cancel: request.cancel })) as Packet;
      const { id, packet, onProgress } = request;
      if (onProgress) listeners.set(id, onProgress);
      try {
        return (await ipc.invoke(callChannel, { id, packet })) as Packet;
      } finally {
        listeners.delete(id);
      }
    },
  };
}
