// The doors kept shut: permissions, navigation, new windows, embedded pages, and every request that is not the page's own.
import type { App, Session, WebContents } from 'electron';
import { isOwnAddress, pageAddress } from './address.ts';

/** Switches that must be set before the program is ready. */
export function shutNetwork(app: App): void {
  app.enableSandbox();
  // No name or number is ever looked up, whatever asks for it.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  // Real-time connections pass by the request filter below; without a proxy (there is none) this leaves them no way out.
  app.commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp');
  app.commandLine.appendSwitch('disable-background-networking');
}

/** Denies every permission and every request that is not the page's own (in development the developer tools too). */
export function guardSession(session: Session, development: boolean): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest((details, decide) => decide({ cancel: !mayRequest(details.url, development) }));
}

/** The page's own files, what the page itself made (blob:), and pictures written into the page (data:). */
export function mayRequest(address: string, development: boolean): boolean {
  if (isOwnAddress(address) || isOwnBlob(address) || address.startsWith('data:image/')) return true;
  return development && address.startsWith('devtools://');
}

/** True for bytes our own page made. */
export function isOwnBlob(address: string): boolean {
  return address.startsWith('blob:') && isOwnAddress(address.slice('blob:'.length));
}

/** Keeps a page where it is: no navigation but its own reloading, no new window, no embedded page. */
export function guardContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || withoutMark(event.url) !== pageAddress) event.preventDefault();
  });
  contents.on('will-navigate', (event) => {
    if (withoutMark(event.url) !== pageAddress) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
}

function withoutMark(address: string): string {
  return address.split('#', 1)[0]!;
}
